import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { MemoryRouter } from 'react-router';
import { aBrowser } from '../shared/testing/a-service.fake';
import { NewsProvider } from '../shared/ui';
import { aVisit, aVisitService, looked, next, problem, TOKEN, type FakeVisit } from './a-visit.fake';
import { keep } from './way-in';
import { VisitPage } from './visit.page';

const complaints = async () => {
  // jsdom paints nothing, so contrast is for the journeys to judge.
  const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
};

const open = (address = `/visit#${TOKEN}`) => {
  window.history.replaceState(null, '', address);
  return render(
    <NewsProvider>
      <MemoryRouter>
        <VisitPage />
      </MemoryRouter>
    </NewsProvider>,
  );
};

const heading = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name });
const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));

const confirm = async (day = '14', month = '3', year = '1958') => {
  for (const [label, text] of [['Day', day], ['Month', month], ['Year', year]] as const) {
    await userEvent.clear(await screen.findByLabelText(label));
    await userEvent.type(screen.getByLabelText(label), text);
  }
  await press('Go on');
};

/** Somebody whose birth date was confirmed in this tab. */
const inside = (service: FakeVisit) => {
  keep({ way: { token: TOKEN }, visit: 'v1' });
  open('/visit');
  return service;
};

const unfold = async (title: RegExp) => {
  const summary = screen.getAllByText(title).find((element) => element.tagName === 'SUMMARY');
  await userEvent.click(summary!);
  return within(summary!.closest('details')!);
};

beforeEach(() => {
  aBrowser();
  sessionStorage.clear();
});

describe('The way in', () => {
  it('takes the secret out of the address and keeps it for a reload', async () => {
    const { asked } = aVisitService(aVisit());
    const { unmount } = open();
    expect(await heading('Tell us your date of birth')).toBeInTheDocument();
    expect(window.location.href).not.toContain(TOKEN);
    expect(asked[0]).toMatchObject({ path: '/api/visits/look', body: { token: TOKEN } });
    expect(await complaints()).toEqual([]);
    unmount();
    open('/visit');
    expect(await heading('Tell us your date of birth')).toBeInTheDocument();
    expect(asked.at(-1)?.body).toEqual({ token: TOKEN });
  });

  it('says whom to ring and what to do when seriously unwell before anything is confirmed', async () => {
    aVisitService(aVisit());
    open();
    expect(await screen.findByText(/Ring Riverside Cardiology on/)).toBeInTheDocument();
    expect(screen.getByRole('complementary', { name: 'If you are seriously unwell now' })).toHaveTextContent('Ring 999');
  });

  it('asks for the code of a letter where there is no link, typed any old way', async () => {
    const { asked } = aVisitService(aVisit());
    open('/visit');
    expect(await heading('Type the code from your letter')).toBeInTheDocument();
    expect(await complaints()).toEqual([]);
    await userEvent.type(screen.getByLabelText('Your code'), 'k7m pq-4');
    await press('Go on');
    expect(screen.getByRole('alert')).toHaveTextContent('The code has 10 letters and numbers. You typed 6.');
    expect(asked).toEqual([]);
    await userEvent.type(screen.getByLabelText('Your code'), ' tx9d');
    await press('Go on');
    expect(await heading('Tell us your date of birth')).toBeInTheDocument();
    expect(asked[0]?.body).toEqual({ code: 'K7MPQ-4TX9D' });
  });

  it('keeps a code that is not known, to be mended', async () => {
    aVisitService(aVisit(), { 'POST /api/visits/look': problem(404, 'link-not-known') });
    open('/visit');
    await userEvent.type(await screen.findByLabelText('Your code'), 'K7MPQ4TX9D');
    await press('Go on');
    expect(await screen.findByRole('alert')).toHaveTextContent('We do not know that code.');
    expect(screen.getByLabelText('Your code')).toHaveValue('K7MPQ4TX9D');
  });

  it.each([
    ['locked', looked({ state: 'locked' }), 'This page is locked'],
    ['withdrawn', looked({ state: 'withdrawn' }), 'This link is not used any more'],
    ['closed', looked({ state: 'closed' }), 'This page is closed'],
    ['without a birth date', looked({ canConfirm: false }), 'Please ring us and we will let you in'],
  ])('says whom to ring when the link is %s', async (_, answer, title) => {
    aVisitService(aVisit(), { 'POST /api/visits/look': answer });
    open();
    expect(await heading(title)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: '01632 960100' })).toHaveAttribute('href', 'tel:01632960100');
    expect(await complaints()).toEqual([]);
  });

  it('leaves nobody with an unknown link alone', async () => {
    aVisitService(aVisit(), { 'POST /api/visits/look': problem(404, 'link-not-known') });
    open();
    expect(await heading('We do not know this link')).toBeInTheDocument();
    expect(screen.getByText(/Ring the number on your letter or message/)).toBeInTheDocument();
    await press('Use a code from a letter');
    expect(await heading('Type the code from your letter')).toBeInTheDocument();
  });

  it('tries again by hand when the service cannot be reached', async () => {
    let up = false;
    aVisitService(aVisit(), { 'POST /api/visits/look': () => (up ? looked() : 'unreachable') });
    open();
    expect(await heading('We cannot reach your page just now')).toBeInTheDocument();
    expect(await complaints()).toEqual([]);
    up = true;
    await press('Try now');
    expect(await heading('Tell us your date of birth')).toBeInTheDocument();
  });

  it('goes with another link that is opened in the same tab', async () => {
    const { asked } = aVisitService(aVisit());
    open();
    await heading('Tell us your date of birth');
    window.history.replaceState(null, '', '/visit#another0another0another0another0');
    act(() => void window.dispatchEvent(new HashChangeEvent('hashchange')));
    await screen.findByLabelText('Day');
    expect(asked.at(-1)?.body).toEqual({ token: 'another0another0another0another0' });
  });
});

describe('The date of birth', () => {
  it.each([
    ['14', '', '1958', 'Type the day, the month and the year you were born'],
    ['30', '2', '1958', 'There is no such day. Check the day and the month'],
    ['14', '3', '58', 'Type the year with 4 numbers, such as 1958'],
    ['14', '3', '1858', 'Check the year you were born'],
  ])('uses up no try for %s %s %s', async (day, month, year, sentence) => {
    const { asked } = aVisitService(aVisit());
    open();
    await screen.findByLabelText('Day');
    if (day) await userEvent.type(screen.getByLabelText('Day'), day);
    if (month) await userEvent.type(screen.getByLabelText('Month'), month);
    await userEvent.type(screen.getByLabelText('Year'), year);
    await press('Go on');
    expect(screen.getByRole('alert')).toHaveTextContent(sentence);
    expect(asked.filter(({ path }) => path === '/api/visits')).toEqual([]);
  });

  it('says how many tries are left, keeping what was typed', async () => {
    aVisitService(aVisit(), { 'POST /api/visits': problem(403, 'date-of-birth-differs', 'No.', { left: 3 }) });
    open();
    await confirm();
    expect(await screen.findByRole('alert')).toHaveTextContent('You can try 3 more times.');
    expect(screen.getByLabelText('Year')).toHaveValue('1958');
    expect(await complaints()).toEqual([]);
  });

  it('locks at the last one, and opens again once reception has unlocked it', async () => {
    aVisitService(aVisit(), { 'POST /api/visits': problem(409, 'link-locked') });
    open();
    await confirm();
    expect(await heading('This page is locked')).toBeInTheDocument();
    await press('Try again');
    expect(await heading('Tell us your date of birth')).toBeInTheDocument();
  });

  it('leads in, with the focus on the new heading', async () => {
    const { asked } = aVisitService(aVisit());
    open();
    await confirm();
    expect(await heading('Your video appointment')).toHaveFocus();
    expect(asked.find(({ path }) => path === '/api/visits')?.body).toEqual({ token: TOKEN, dateOfBirth: '1958-03-14' });
    expect(asked.filter(({ path }) => path.endsWith('/arrive'))).toEqual([]);
  });

  it('is arriving, for whoever comes inside the window', async () => {
    const service: FakeVisit = aVisitService(aVisit({ mayArrive: true }), {
      'POST /api/visits/v1/arrive': () => {
        service.tell(aVisit({ state: 'checks' }));
        return { body: { revision: 4, stage: 'arrived', position: '8' } };
      },
    });
    open();
    await confirm();
    expect(await heading('Are your camera and microphone ready?')).toBeInTheDocument();
  });

  it('is no arriving for who has to come in person', async () => {
    const { asked } = aVisitService(aVisit({ mayArrive: true }, 'face-to-face'));
    open();
    await confirm();
    expect(await heading('Your appointment in person')).toBeInTheDocument();
    expect(asked.filter(({ path }) => path.endsWith('/arrive'))).toEqual([]);
    expect(screen.getByText('LS9 7TF')).toBeInTheDocument();
  });

  it('is asked for again when the session is over, without losing what was typed', async () => {
    let over = false;
    const waiting = { body: aVisit({ state: 'waiting', place: next }) };
    inside(aVisitService(aVisit(), {
      'POST /api/visits': { status: 201, body: { visit: 'v2' } },
      'GET /api/visits/v1': () => (over ? problem(401, 'not-signed-in') : waiting),
      'GET /api/visits/v2': waiting,
      'POST /api/visits/v1/ask-for-help': problem(401, 'not-signed-in'),
    }));
    await heading('You are next');
    const help = await unfold(/I need help/);
    await userEvent.click(help.getByLabelText('Something else'));
    await userEvent.type(help.getByLabelText(/In your own words/), 'My cat is ill');
    over = true;
    await userEvent.click(help.getByRole('button', { name: 'Ask for help' }));
    await screen.findByLabelText('Day');
    await confirm();
    await heading('You are next');
    expect((await unfold(/I need help/)).getByLabelText(/In your own words/)).toHaveValue('My cat is ill');
  });
});

describe('The visit', () => {
  it.each<[string, ReturnType<typeof aVisit>, RegExp]>([
    ['before a video appointment', aVisit({ tests: { what: ['Blood test'], state: 'to-do' } }), /^Your video appointment/],
    ['before a telephone appointment', aVisit({ mayArrive: true }, 'telephone'), /^Your telephone appointment/],
    ['before one in person', aVisit({}, 'face-to-face'), /^Your appointment in person/],
    ['after trying the link', aVisit({ state: 'too-early-or-test' }), /^Your video appointment/],
    ['during the checks', aVisit({ state: 'checks', checks: 'failed' }), /^Are your camera/],
    ['waiting, next', aVisit({ state: 'waiting', place: next }), /^You are next/],
    ['waiting, third', aVisit({ state: 'waiting', place: { ...next, place: 3, ahead: 2 } }), /^2 people are before you/],
    ['waiting for the telephone', aVisit({ state: 'arrived', place: { ...next, place: 2, ahead: 1 } }, 'telephone'), /^One person is before you/],
    ['waiting at a place nobody knows', aVisit({ state: 'waiting' }), /^You are in the waiting room/],
    ['in the call', aVisit({ state: 'in-call' }), /^Your clinician is with you now/],
    ['in a call that broke off', aVisit({ state: 'in-call', connection: 'lost' }), /^The call was cut off/],
    ['afterwards, not written yet', aVisit({ state: 'after', stillWriting: true }), /^After your appointment/],
    ['cancelled', aVisit({ state: 'cancelled', cancelledBy: 'clinic' }), /^Your appointment is cancelled/],
    ['missed', aVisit({ state: 'missed' }), /^We did not manage to see you/],
    ['left', aVisit({ state: 'left' }), /^We did not manage to see you/],
    ['closed', aVisit({ state: 'closed' }), /^This page is closed/],
    ['erased', aVisit({ state: 'closed', name: null, erased: true }), /^This page is closed/],
  ])('is shown %s, with whom to ring and nothing axe objects to', async (_, now, title) => {
    inside(aVisitService(now));
    expect(await heading(title)).toBeInTheDocument();
    expect(screen.getByRole('heading', { name: 'Do you need help?' })).toBeInTheDocument();
    for (const details of document.querySelectorAll('details')) details.open = true;
    expect(await complaints()).toEqual([]);
  });

  it('blames nobody', async () => {
    inside(aVisitService(aVisit({ state: 'missed' })));
    await heading('We did not manage to see you');
    expect(document.body.textContent).not.toMatch(/did not attend|missed|failed to/i);
  });

  it('follows by itself: who waits sees their turn come, in the tab as well', async () => {
    const service = inside(aVisitService(aVisit({ state: 'waiting', place: { ...next, place: 2, ahead: 1 } })));
    await heading('One person is before you');
    act(() => service.tell(aVisit({ state: 'waiting', place: next })));
    expect(await heading('You are next')).toBeInTheDocument();
    expect(document.title).toBe('You are next – Your appointment');
    expect(screen.getAllByRole('status')[0]).toHaveTextContent('You are next');
  });

  it('takes neither the focus nor what is typed from who is typing when it moves on', async () => {
    const service = inside(aVisitService(aVisit({ state: 'waiting', place: next })));
    await heading('You are next');
    const readings = await unfold(/Send a reading/);
    await userEvent.click(readings.getByLabelText('Pulse'));
    await userEvent.type(readings.getByLabelText('Beats a minute'), '7');
    act(() => service.tell(aVisit({ state: 'in-call' })));
    await heading('Your clinician is with you now');
    expect(screen.getByLabelText('Beats a minute')).toHaveFocus();
    expect(screen.getByLabelText('Beats a minute')).toHaveValue('7');
  });

  it('lets who came early say that they are here once the window opens', async () => {
    const service = inside(aVisitService(aVisit(), {
      'POST /api/visits/v1/arrive': () => {
        service.tell(aVisit({ state: 'arrived', place: next, checks: 'passed' }));
        return { body: {} };
      },
    }));
    await heading('Your video appointment');
    expect(screen.queryByRole('button', { name: 'I am here' })).not.toBeInTheDocument();
    act(() => service.tell(aVisit({ mayArrive: true })));
    await press('I am here');
    expect(await heading('You are next')).toBeInTheDocument();
  });

  it('says so when the clinic could not be told', async () => {
    inside(aVisitService(aVisit({ mayArrive: true }), { 'POST /api/visits/v1/arrive': 'unreachable' }));
    await press('I am here');
    expect(await screen.findByRole('alert')).toHaveTextContent('We have not been told yet that you are here');
    expect(screen.getByRole('button', { name: 'I am here' })).toBeInTheDocument();
  });

  it('gives the advice afterwards, and until when it can be read', async () => {
    const summary = {
      keyPoints: ['Your heart is stable.'], plan: ['One tablet a day.'], adviceState: 'given' as const, advice: 'Rest.', redFlags: ['Chest pain'],
      whenToSeekHelp: 'At once.', howToSeekHelp: 'Ring 999.', ifCareDoesNotHappen: 'Ring us.', leaflet: 'Palpitations',
      followUp: [{ text: 'We are telling your GP.', state: 'owed' as const }], nextAppointment: '2026-08-03T09:00:00.000Z',
    };
    inside(aVisitService(aVisit({ state: 'after', summary, aftercareUntil: '2026-08-03T09:20:00.000Z' })));
    await heading('After your appointment');
    for (const words of ['Your heart is stable.', 'One tablet a day.', 'Chest pain', 'At once.', 'Ring us.', 'Palpitations', 'We are telling your GP.', 'Monday 3 August 2026 at 10:00'])
      expect(screen.getByText(words)).toBeInTheDocument();
    expect(screen.getByText(/You can read this page until Monday 3 August 2026/)).toBeInTheDocument();
    expect(await complaints()).toEqual([]);
  });
});
