import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { aBrowser } from '../shared/testing/a-service.fake';
import { NewsProvider } from '../shared/ui';
import { aVisit, aVisitService, next } from './a-visit.fake';
import { VisitPage } from './visit.page';
import { keep } from './way-in';

const open = (now = aVisit({ state: 'waiting', place: next }), answers = {}) => {
  const done = { body: { revision: 4, stage: 'waiting', position: '8' } };
  const stems = ['state-preference', 'ask-for-help', 'record-needs', 'record-reading', 'confirm-checks', 'report-failed-checks', 'leave'];
  const { asked } = aVisitService(now, { ...Object.fromEntries(stems.map((stem) => [`POST /api/visits/v1/${stem}`, done])), ...answers });
  keep({ way: { code: 'K7MPQ-4TX9D' }, visit: 'v1' });
  window.history.replaceState(null, '', '/visit');
  render(
    <NewsProvider>
      <MemoryRouter>
        <VisitPage />
      </MemoryRouter>
    </NewsProvider>,
  );
  return (stem: string) => asked.filter(({ method, path }) => method === 'POST' && path === `/api/visits/v1/${stem}`).map(({ body }) => body);
};

const unfold = async (title: RegExp) => {
  const summary = (await screen.findAllByText(title)).find((element) => element.tagName === 'SUMMARY');
  await userEvent.click(summary!);
  return within(summary!.closest('details')!);
};

beforeEach(() => {
  aBrowser();
  sessionStorage.clear();
});

describe('The patient', () => {
  it('would rather come in, in their own words, and is told that nothing changes by itself', async () => {
    const sent = open();
    const offer = await unfold(/I would rather be phoned, come in/);
    expect(offer.getByText(/Nothing is changed or cancelled by itself/)).toBeInTheDocument();
    expect(offer.queryByLabelText('I would rather be seen by video')).not.toBeInTheDocument();
    await userEvent.click(offer.getByRole('button', { name: 'Ask the clinic' }));
    expect(offer.getByRole('alert')).toHaveTextContent('Choose what you would rather');
    await userEvent.click(offer.getByLabelText('I would rather come in'));
    await userEvent.type(offer.getByLabelText(/In your own words/), 'The bus is easier');
    await userEvent.click(offer.getByRole('button', { name: 'Ask the clinic' }));
    expect(sent('state-preference')).toEqual([{ kind: 'face-to-face', words: 'The bus is easier' }]);
    expect(await screen.findByText('The clinic has your question. Nothing changes until they answer.')).toBeInTheDocument();
  });

  it('reads what was answered', async () => {
    open(aVisit({ wish: { kind: 'move', at: '2026-07-06T08:00:00.000Z', answered: true, answer: 'Thursday at nine?' } }));
    const offer = await unfold(/I would rather be phoned, come in/);
    expect(offer.getByText(/You asked for another time/)).toBeInTheDocument();
    expect(offer.getByText('We answered: Thursday at nine?')).toBeInTheDocument();
  });

  it('asks for help and sees that it was asked', async () => {
    const sent = open(aVisit({ state: 'waiting', place: next, helpAskedAt: '2026-07-06T08:42:00.000Z' }));
    expect((await screen.findAllByText(/You asked for help at 09:42/)).length).toBeGreaterThan(0);
    const offer = await unfold(/I need help/);
    await userEvent.click(offer.getByLabelText('It is about waiting'));
    await userEvent.click(offer.getByRole('button', { name: 'Ask for help' }));
    expect(sent('ask-for-help')).toEqual([{ about: 'waiting' }]);
  });

  it('changes one need and loses none of those that reception knows', async () => {
    const needs = { interpreter: true, companion: 'carer' as const, hearing: false, other: true, preferredMode: 'telephone' as const, language: 'Polish', companionName: 'Jan', companionPhone: '07700 900000', details: 'Wheelchair' };
    const sent = open(aVisit({ needs }));
    const offer = await unfold(/What I need/);
    await userEvent.click(offer.getByLabelText('I do not hear well'));
    await userEvent.click(offer.getByRole('button', { name: 'Tell the clinic' }));
    expect(sent('record-needs')).toEqual([{ ...needs, hearing: true }]);
  });

  it('says which language before asking for an interpreter', async () => {
    const sent = open();
    const offer = await unfold(/What I need/);
    await userEvent.click(offer.getByLabelText('I need an interpreter'));
    await userEvent.click(offer.getByRole('button', { name: 'Tell the clinic' }));
    expect(offer.getByRole('alert')).toHaveTextContent('Say which language');
    expect(sent('record-needs')).toEqual([]);
  });

  it('sends a reading with its unit understood', async () => {
    const sent = open();
    const offer = await unfold(/Send a reading/);
    await userEvent.click(offer.getByLabelText('Blood pressure'));
    await userEvent.type(offer.getByLabelText('Top number (SYS)'), '132');
    await userEvent.type(offer.getByLabelText('Bottom number (DIA)'), '84');
    await userEvent.click(offer.getByLabelText('Before today, or I do not know'));
    await userEvent.click(offer.getByRole('button', { name: 'Send to the clinic' }));
    expect(sent('record-reading')).toEqual([{ reading: { what: 'blood-pressure', systolic: 132, diastolic: 84 }, takenAt: null }]);
  });

  it('confirms the device by hand', async () => {
    const sent = open(aVisit({ state: 'checks' }));
    await userEvent.click(await screen.findByRole('button', { name: 'I have a camera and a microphone, and they work' }));
    expect(sent('confirm-checks')).toEqual([{}]);
  });

  it('says what does not work', async () => {
    const sent = open(aVisit({ state: 'checks' }));
    const offer = await unfold(/Something does not work/);
    await userEvent.click(offer.getByLabelText('I hear no sound'));
    await userEvent.click(offer.getByRole('button', { name: 'Tell the clinic' }));
    expect(sent('report-failed-checks')).toEqual([{ what: 'speaker' }]);
  });

  it('stops waiting, which ends nothing', async () => {
    const sent = open();
    const offer = await unfold(/I cannot wait any longer/);
    expect(offer.getByText(/Nothing is cancelled by this/)).toBeInTheDocument();
    await userEvent.type(offer.getByLabelText(/When can we reach you/), 'After five');
    await userEvent.click(offer.getByRole('button', { name: 'Tell the clinic I cannot wait' }));
    expect(sent('leave')).toEqual([{ words: 'After five' }]);
  });

  it('sends the same thing once when the line breaks in between', async () => {
    let up = false;
    const keys: (string | undefined)[] = [];
    open(undefined, {
      'POST /api/visits/v1/leave': ({ headers }: { headers: Record<string, string> }) => {
        keys.push(headers['idempotency-key']);
        return up ? { body: {} } : 'unreachable';
      },
    });
    const offer = await unfold(/I cannot wait any longer/);
    await userEvent.click(offer.getByRole('button', { name: 'Tell the clinic I cannot wait' }));
    expect(await offer.findByRole('alert')).toHaveTextContent('The service could not be reached');
    up = true;
    await userEvent.click(offer.getByRole('button', { name: 'Send again' }));
    expect(await screen.findByText(/The clinic knows that you cannot wait/)).toBeInTheDocument();
    expect(keys[0]).toBe(keys[1]);
  });
});
