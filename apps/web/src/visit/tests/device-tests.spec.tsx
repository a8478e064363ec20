import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { aBrowser } from '../../shared/testing/a-service.fake';
import { NewsProvider } from '../../shared/ui';
import { aVisit, aVisitService } from '../a-visit.fake';
import { VisitPage } from '../visit.page';
import { keep } from '../way-in';

const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));

const open = (now = aVisit({ state: 'checks' })) => {
  const done = { body: { revision: 4, stage: 'arrived', position: '8' } };
  const stems = ['confirm-checks', 'report-failed-checks', 'state-preference', 'ask-for-help'];
  const practice = { 'POST /api/practice': { body: { janus: null, iceServers: [], until: '' } } };
  const { asked, device } = aVisitService(now, { ...practice, ...Object.fromEntries(stems.map((stem) => [`POST /api/visits/v1/${stem}`, done])) });
  keep({ way: { token: 'abcdefghijklmnopqrstuvwxyz012345' }, visit: 'v1' });
  window.history.replaceState(null, '', '/visit');
  render(<NewsProvider><MemoryRouter><VisitPage /></MemoryRouter></NewsProvider>);
  return { device, sent: (stem: string) => asked.filter(({ path }) => path === `/api/visits/v1/${stem}`).map(({ body }) => body) };
};

/** As if each part worked, from the camera to the line. */
const tryAll = async () => {
  await press('Try my camera and sound now');
  await press('Turn on my camera');
  await press('Yes, I see myself');
  await press('Turn on my microphone');
  await press('Yes, the bar moves');
  await press('Play the sound');
  await press('Yes, I heard it');
  await press('Go on');
};

beforeEach(() => {
  aBrowser();
  sessionStorage.clear();
});

describe('The tests on the patient’s page', () => {
  it('lead to the waiting room with what was found, and with nothing that was not measured', async () => {
    const { sent } = open();
    await tryAll();
    await press('Go to the waiting room');
    await waitFor(() => expect(sent('confirm-checks')).toEqual([{ found: { camera: 'works', microphone: 'works', speaker: 'works', connection: 'not-tried' } }]));
  });

  it('lead there with sound only for who has no camera', async () => {
    const { sent } = open();
    await press('Try my camera and sound now');
    await press('I have no camera');
    await press('Stop trying and go on');
    await press('Go on with sound only');
    await waitFor(() => expect(sent('confirm-checks')).toMatchObject([{ found: { camera: 'does-not-work', microphone: 'not-tried' } }]));
  });

  it('keep nobody out: who cannot be heard is expected, and the clinic is told what does not work', async () => {
    const { device, sent } = open();
    device.refuses.audio = 'NotAllowedError';
    await press('Try my camera and sound now');
    await press('I know that my camera works');
    await press('Turn on my microphone');
    await press('Go on without a microphone');
    await press('Stop trying and go on');
    expect(await screen.findByText(/The clinic helps you, or rings you from 01632 960102/)).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Go to the waiting room all the same' })).toBeInTheDocument();
    await press('Tell the clinic what does not work');
    await waitFor(() => expect(sent('report-failed-checks')).toMatchObject([{ what: 'microphone', details: expect.stringContaining('Microphone: this page is not allowed to use it.') }]));
  });

  it('let in who wants to go on all the same', async () => {
    const { sent } = open();
    await press('Try my camera and sound now');
    await press('I know that my camera works');
    await press('I know that my microphone works');
    await press('Play the sound');
    await press('No');
    await press('Go on: I hear nothing');
    await press('Stop trying and go on');
    await press('Go to the waiting room all the same');
    await waitFor(() => expect(sent('confirm-checks')).toMatchObject([{ found: { speaker: 'does-not-work' } }]));
  });

  it('have a way round at each failure: the telephone, and somebody who helps and knows with what', async () => {
    const { device, sent } = open();
    device.refuses.video = 'NotFoundError';
    await press('Try my camera and sound now');
    await press('Turn on my camera');
    expect(await screen.findByText('You are expected all the same.')).toBeInTheDocument();
    await press('I would rather be phoned');
    await press('Ask the clinic to help me');
    await waitFor(() => expect(sent('state-preference')).toEqual([{ kind: 'telephone', words: 'Camera: there is none.' }]));
    await waitFor(() => expect(sent('ask-for-help')).toEqual([{ about: 'picture', words: 'Camera: there is none.' }]));
  });

  it('can be made before the day, which tells and keeps nothing, and gives the focus back', async () => {
    const { sent } = open(aVisit());
    await tryAll();
    expect(await screen.findByText(/Nothing of this was kept/)).toBeInTheDocument();
    await press('Close the tests');
    expect(screen.getByRole('button', { name: 'Try my camera and sound now' })).toHaveFocus();
    expect([...sent('confirm-checks'), ...sent('report-failed-checks')]).toEqual([]);
  });
});
