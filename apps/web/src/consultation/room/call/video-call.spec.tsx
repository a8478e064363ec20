import { answerOpening, beginClosing, callIn, confirmChecks, noteCallMedia, recordMedication } from '@anteroom/domain';
import type { Asking } from '@anteroom/domain/kernel';
import { arrived, consulting, inCall, mrsPatel, next, system, waiting, type History } from '@anteroom/domain/testing';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Link } from 'react-router';
import { act } from 'react';
import { aChannel, type FakeChannel } from '../../../shared/testing/a-channel.fake';
import { aDevice, type FakeDevice } from '../../../shared/testing/a-device.fake';
import { aBrowser, aScreen, complaints, ID, Served } from '../../testing/a-room.fake';
import { RoomPage } from '../room.page';

const address = `/consultations/${ID}/room`;
const MRS_PATEL = { id: 'seat-patel', role: 'patient', name: 'Mrs Anjali Patel', place: 'waiting', muted: false, cameraOff: false } as const;
const drByrne: Asking = { id: '6a1f0f3e-2b57-4a43-9a51-0c6b1d2e3f09', roles: ['clinician'] };

let line: FakeChannel;
let device: FakeDevice;
const enter = (history: History, query = '') => {
  const served = new Served(history);
  const screenOf = aScreen(address + query, { path: '/consultations/:id/room', element: <><Link to="/board">To the board</Link><RoomPage /></> }, served.answers());
  return { served, ...screenOf };
};
const told: FakeChannel['tell'] = (...messages) => act(() => line.tell(...messages));
const isThere = (...participants: object[]) =>
  told({ type: 'welcome', you: 'seat-okafor', place: 'waiting', participants: participants as (typeof MRS_PATEL)[], said: [] }, { type: 'wait', why: 'not-begun' });
const video = () => screen.findByRole('region', { name: 'Video' });

describe('Video in the room', () => {
  beforeEach(() => {
    aBrowser();
    device = aDevice();
    sessionStorage.clear();
    line = aChannel();
  });

  it('says before the call whether the patient’s page is open, and what their tests found', async () => {
    const found = { camera: 'works', microphone: 'works', speaker: 'does-not-work', connection: 'not-tried' } as const;
    enter(next(arrived(), confirmChecks, { by: 'patient', found, line: { rttMs: 61.4, lost: 0.02, relayed: false } }, mrsPatel));
    expect(within(await video()).getByText('Whether their page is open is not known')).toBeInTheDocument();
    isThere(MRS_PATEL);
    expect(await screen.findByText('Their page is open')).toBeInTheDocument();
    expect(screen.getByText(/^Camera works, microphone works, sound does not work; connection .*61 ms, 2 % lost/)).toBeInTheDocument();
    expect(await complaints()).toEqual([]);
    told({ type: 'gone', id: 'seat-patel', why: 'left' });
    expect(await screen.findByText('Their page is closed')).toBeInTheDocument();
  });

  it('lets one look at one’s own room first, and sends nothing of it', async () => {
    enter(waiting());
    await userEvent.click(await screen.findByRole('button', { name: 'Turn on camera and microphone' }));
    expect(await screen.findByText('You', { selector: 'figcaption' })).toBeInTheDocument();
    expect(screen.getByText(/^At the height of your eyes/)).toBeInTheDocument();
    isThere(MRS_PATEL);
    expect(line.sent.filter(({ type }) => type !== 'hello' && type !== 'state')).toEqual([]);
  });

  it('tells the others that nothing is sent of whose camera and microphone may not be used, and oneself how to mend it', async () => {
    device.refuses = { audio: 'NotAllowedError', video: 'NotAllowedError' };
    enter(inCall());
    expect(await screen.findByText('The patient can neither see nor hear you.')).toBeInTheDocument();
    expect(screen.getByText(/^Come back to this page and press “Try again”/)).toBeInTheDocument();
    await waitFor(() => expect(line.sent.length).toBeGreaterThan(0));
    isThere(MRS_PATEL);
    expect(line.sent.at(-1)).toEqual({ type: 'state', muted: true, cameraOff: true });
  });

  it('lets nobody in by the way: who comes to another’s call is asked first', async () => {
    enter(next(waiting(), callIn, {}, drByrne));
    await userEvent.click(await screen.findByRole('button', { name: 'Join the call' }));
    await waitFor(() => expect(line.opened).toEqual([`/api/consultations/${ID}/call`]));
  });

  it('leaves the patient on hold, who is told so, when one goes elsewhere in the middle of the call', async () => {
    enter(inCall());
    await waitFor(() => expect(line.sent).toHaveLength(2));
    told({ type: 'welcome', you: 'seat-okafor', place: 'room', participants: [], said: [] }, { type: 'enter', way: 'direct', iceServers: [], entry: null, peers: [] });
    expect(await screen.findByText('The patient is not in the call.')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('link', { name: 'To the board' }));
    expect(await screen.findByText('Another page')).toBeInTheDocument();
    expect(screen.getByText(/^The call is on hold, and the patient is told so/)).toBeInTheDocument();
    expect(line.sent.slice(-2)).toEqual([{ type: 'hold', why: 'on-hold' }, { type: 'leave' }]);
  });

  it('discards what was written only with a reason', async () => {
    const { asked } = enter(consulting(), '?do=discard-chat');
    expect(await screen.findByText('Nothing has been written in this call.')).toBeInTheDocument();
    told({ type: 'welcome', you: 'seat-okafor', place: 'room', participants: [], said: [{ from: 'seat-patel', name: 'Mrs Anjali Patel', text: 'My PIN is 1234', at: '2026-07-06T09:02:00.000Z' }] });
    const button = await screen.findByRole('button', { name: 'Discard what was written' });
    await userEvent.click(button);
    expect(await screen.findByText('Give a reason', { selector: 'a' })).toBeInTheDocument();
    await userEvent.type(screen.getByLabelText('Why is it not kept?'), 'Nothing to do with her care');
    await userEvent.click(button);
    await waitFor(() => expect(asked.find(({ path }) => path.endsWith('/discard-chat'))?.body).toEqual({ lines: 1, reason: 'Nothing to do with her care' }));
  });

  it('counts for the next discarding only what was written since the last', async () => {
    const said = (text: string) => ({ from: 'seat-patel', name: 'Mrs Anjali Patel', text, at: '2026-07-06T09:02:00.000Z' });
    enter(consulting(), '?do=discard-chat');
    expect(await screen.findByText('Nothing has been written in this call.')).toBeInTheDocument();
    told({ type: 'welcome', you: 'seat-okafor', place: 'room', participants: [], said: [said('My PIN'), said('is 1234')] });
    expect(await screen.findByText(/^2 lines were written/)).toBeInTheDocument();
    told({ type: 'said-so-far', said: [], until: '2026-07-06T09:03:00.000Z' }, { type: 'said', said: said('Thank you') });
    expect(await screen.findByText(/^One line was written/)).toBeInTheDocument();
  });

  it('tells of a patient who left on purpose that they did', async () => {
    enter(inCall());
    await waitFor(() => expect(line.sent).toHaveLength(2));
    told(
      { type: 'welcome', you: 'seat-okafor', place: 'room', participants: [MRS_PATEL], said: [] },
      { type: 'gone', id: 'seat-patel', why: 'left' },
      { type: 'enter', way: 'direct', iceServers: [], entry: null, peers: [] },
    );
    expect(await screen.findByText('The patient has left the call.')).toBeInTheDocument();
    expect(screen.getByText(/They pressed “Leave the call”/)).toBeInTheDocument();
  });

  it('shows in the opening check what the patient answered, and takes it up', async () => {
    enter(next(inCall(), answerOpening, { kind: 'hears-only' }, mrsPatel), '?do=check-opening');
    expect(await screen.findByText('“I hear the clinician, but see no picture”')).toBeInTheDocument();
    expect(screen.getByRole('radio', { name: 'We hear each other' })).toBeChecked();
    expect(await complaints()).toEqual([]);
  });

  it('asks in the closing steps for a dose to be said again that was not heard, and stands in nobody’s way', async () => {
    const lost = next(consulting(), noteCallMedia, { kind: 'sound-lost', of: 'clinician' }, system);
    const dosed = next(lost, recordMedication, { kind: 'started', medicine: 'Ramipril', dose: '5 mg' });
    enter(next(next(dosed, noteCallMedia, { kind: 'sound-back', of: 'clinician' }, system), beginClosing, {}));
    expect(await screen.findByText(/Say it again, and let the patient say it back/)).toBeInTheDocument();
    expect(screen.getByText(/^Medicine recorded at .*Ramipril, 5 mg/)).toBeInTheDocument();
    await userEvent.type(screen.getByLabelText('Key points'), 'Ramipril 5 mg once a day');
    await userEvent.click(screen.getByRole('button', { name: 'Record the key points' }));
    expect(await screen.findByText('The key points are recorded.')).toBeInTheDocument();
  });
});
