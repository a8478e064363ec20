import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import type { Participant, ToBrowser } from '@anteroom/media/protocol';
import { MemoryRouter } from 'react-router';
import { aBrowser } from '../../shared/testing/a-service.fake';
import { NewsProvider } from '../../shared/ui';
import { aVisit, aVisitService, next } from '../a-visit.fake';
import { VisitPage } from '../visit.page';
import { RUNG_AFTER } from './call-screen';
import { keep } from '../way-in';

const complaints = async () =>
  (await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } })).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
const heading = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name });
const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));

const waiting = aVisit({ state: 'waiting', place: next });
const called = (more: Parameters<typeof aVisit>[0] = {}) => aVisit({ state: 'in-call', ...more });
const doctor: Participant = { id: 'd', role: 'clinician', name: 'Dr Okafor', place: 'room', muted: false, cameraOff: false };
const welcome: ToBrowser = { type: 'welcome', you: 'me', place: 'waiting', participants: [], said: [] };
const entry = { path: '/api/visits/v1/call/janus', room: 'r', pin: 'p', token: 't', participant: 'me', coreToken: 'c' };
const enter: ToBrowser = { type: 'enter', way: 'janus', iceServers: [], entry, peers: [doctor] };

const open = async (now = waiting, answers = {}) => {
  const done = { body: { revision: 4, stage: 'opening', position: '8' } };
  const { asked, channel, device, tell } = aVisitService(now, { 'POST /api/visits/v1/answer-opening': done, ...answers });
  keep({ way: { code: 'K7MPQ-4TX9D' }, visit: 'v1' });
  window.history.replaceState(null, '', '/visit');
  const { unmount } = render(<NewsProvider><MemoryRouter><VisitPage /></MemoryRouter></NewsProvider>);
  return {
    asked, channel, device, unmount,
    page: (news: typeof now) => act(async () => tell(news)),
    line: (...messages: ToBrowser[]) => act(async () => channel.tell(...messages)),
  };
};

/** In the waiting room, with the line open. */
const wait = async () => {
  const visit = await open();
  // Whoever has touched a page once may be rung by the next.
  await screen.findByRole('button', { name: /Let this page ring when it is my turn|Try the ringing/ });
  return visit;
};

/** In the call, as far as one comes without a network. */
const inCall = async (more = {}, answers = {}) => {
  const visit = await open(called(more), answers);
  await screen.findByText(/the call begins in a moment/);
  await visit.line(welcome, enter);
  await screen.findByRole('region', { name: 'Video call' });
  return visit;
};

beforeEach(() => {
  aBrowser();
  sessionStorage.clear();
});

describe('Whoever waits', () => {
  it('has a line to the service, and neither camera nor microphone on', async () => {
    const { channel, device } = await wait();
    expect(channel.opened).toEqual(['/api/visits/v1/call']);
    expect(device.asked).toEqual([]);
    expect(screen.getByText(/the call begins here, on this page/)).toBeInTheDocument();
    expect(await complaints()).toEqual([]);
  });

  it('is called in on the same line, with camera and microphone', async () => {
    const { channel, device, page, line } = await wait();
    await page(called());
    expect(await heading('Your clinician is with you now')).toBeInTheDocument();
    await line(welcome, enter);
    expect(await screen.findByText(/Dr Okafor, clinician/)).toBeInTheDocument();
    expect(screen.getByText('Sound and picture go through the clinic’s server.')).toBeInTheDocument();
    expect(channel.opened).toHaveLength(1);
    expect(device.asked.length).toBeGreaterThan(0);
    expect(await complaints()).toEqual([]);
  });

  it('keeps the place when the page is closed and opened again', async () => {
    const { unmount } = await wait();
    unmount();
    await wait();
    expect(await heading('You are next')).toBeInTheDocument();
  });

  it.each([
    ['put-back', /Your clinician has put you back into the waiting room/],
    ['call-ended', /Your clinician has ended the call, and you are in the waiting room again/],
  ] as const)('is told why they wait again, and nothing of a delay: %s', async (waitsAgain, words) => {
    const { page } = await inCall();
    await page(aVisit({ state: 'waiting', place: null, waitsAgain, stillWriting: waitsAgain === 'put-back' }));
    expect(await screen.findByText(words)).toBeInTheDocument();
    expect(screen.queryByText(/longer than planned|know of no delay|about to be your time/)).not.toBeInTheDocument();
    // In the middle of it only what can still be sent is offered.
    expect(screen.queryAllByText('What I need: interpreter, hearing, somebody with me')).toHaveLength(waitsAgain === 'put-back' ? 0 : 1);
  });

  it('is told when the visit goes on on another device, and can come back here', async () => {
    const { channel, line } = await wait();
    await line(welcome, { type: 'closed', why: 'moved' });
    expect(await heading('Your visit goes on on your other device')).toBeInTheDocument();
    expect(document.title).toMatch('on your other device');
    expect(await complaints()).toEqual([]);
    await press('Come back here');
    expect(await heading('You are next')).toBeInTheDocument();
    expect(channel.opened).toHaveLength(2);
  });

  it('is rung and shaken when called in while they look at something else', async () => {
    const shaken: unknown[] = [];
    Object.defineProperty(navigator, 'vibrate', { configurable: true, value: (pattern: unknown) => shaken.push(pattern) });
    document.hasFocus = () => false;
    const { page } = await wait();
    await page(called());
    await heading('Your clinician is with you now');
    await waitFor(() => expect(document.title).toBe('It is your turn! – Your clinician is with you now – Your appointment'));
    expect(shaken).toHaveLength(1);
  });
});

describe('Whoever is called in and looks at something else', () => {
  it('gets a notice that names nobody', async () => {
    const notices: string[] = [];
    class Notice {
      static permission = 'granted';
      onclick = null;
      close = () => undefined;
      constructor(title: string, options: { body: string }) {
        notices.push(`${title}. ${options.body}`);
      }
    }
    Object.assign(window, { Notification: Notice });
    document.hasFocus = () => false;
    const { page } = await wait();
    await page(called());
    await heading('Your clinician is with you now');
    expect(notices).toEqual(['It is your turn. Your clinician is there. Open the page of your appointment.']);
    Reflect.deleteProperty(window, 'Notification');
  });
});

describe('In the call', () => {
  it('asks the patient what they see and hear, and tells what follows from it', async () => {
    const { asked } = await inCall({ openingAsked: true });
    expect(screen.getByRole('heading', { name: 'Can you see and hear Dr Okafor?' })).toBeInTheDocument();
    expect(await complaints()).toEqual([]);
    await press('I see them, but hear nothing');
    expect(asked.find(({ path }) => path.endsWith('/answer-opening'))?.body).toEqual({ kind: 'sees-only' });
    expect(await screen.findByText(/write to each other in the chat/)).toBeInTheDocument();
    expect(screen.getByRole('region', { name: 'Chat' })).toBeInTheDocument();
  });

  it('asks nothing that was answered', async () => {
    await inCall();
    expect(screen.queryByText(/Can you see and hear/)).not.toBeInTheDocument();
  });

  it('says that the other side was cut off, and to stay', async () => {
    const { line } = await inCall();
    await line({ type: 'other-side', id: 'd', state: 'lost', since: '2026-07-06T09:05:00.000Z' });
    expect(await screen.findByText('Dr Okafor was cut off. Stay here.')).toBeInTheDocument();
    expect(await heading('The call is interrupted')).toBeInTheDocument();
    expect(await complaints()).toEqual([]);
    await line({ type: 'other-side', id: 'd', state: 'back', since: '2026-07-06T09:05:05.000Z' });
    expect(screen.queryByText('Dr Okafor was cut off. Stay here.')).not.toBeInTheDocument();
  });

  it('says to stay when the other side is gone, or their own line is', async () => {
    const { channel, line } = await inCall();
    await line({ type: 'gone', id: 'd', why: 'lost' });
    expect(await screen.findByText('Nobody else is here at the moment. Stay here.')).toBeInTheDocument();
    await act(async () => channel.drop());
    expect(await screen.findByText(/Your connection is interrupted. We are trying again. Stay here/)).toBeInTheDocument();
    expect(await complaints()).toEqual([]);
  });

  it('says that two devices in one room whistle, and turns the sound of this one off and on', async () => {
    const { channel, line } = await inCall();
    await line({ type: 'participant', participant: { ...doctor, id: 'second', role: 'patient', name: 'Mrs Patel' } });
    expect(await screen.findByText('You are in this call on two devices.')).toBeInTheDocument();
    await press('Turn the sound off here');
    expect(channel.sent.at(-1)).toMatchObject({ type: 'state', muted: true });
    expect(screen.getByText(/^The sound is off here/)).toBeInTheDocument();
    expect(await complaints()).toEqual([]);
    await press('Turn the sound on here');
    expect(channel.sent.at(-1)).toMatchObject({ type: 'state', muted: false });
    await press('Turn the sound off here');
    await line({ type: 'gone', id: 'second', why: 'left' });
    await line({ type: 'participant', participant: { ...doctor, id: 'third', role: 'patient', name: 'Mrs Patel' } });
    expect(await screen.findByRole('button', { name: 'Turn the sound off here' })).toBeInTheDocument();
  });

  it('speaks of the connection only where it matters', async () => {
    const { line } = await inCall();
    await line({ type: 'quality', toward: 'me', band: 'watch', delayMs: 250 });
    expect(screen.queryByText(/The connection is slow/)).not.toBeInTheDocument();
    await line({ type: 'quality', toward: 'd', band: 'prompt', delayMs: 700 });
    expect(screen.getByText(/The connection is slow. They hear you about three quarters of a second late. Leave a pause after you speak/)).toBeInTheDocument();
  });

  it('stops the picture and the microphone for a telephone that rings, and takes it up again', async () => {
    const { device, line } = await inCall();
    await line({ type: 'wait', why: 'ringing' });
    expect(await heading('We are ringing you now')).toBeInTheDocument();
    expect(screen.getByText(/This number shows: 01632 960102/)).toBeInTheDocument();
    expect(device.stopped).toBe(2);
    expect(await complaints()).toEqual([]);
    await line(enter);
    expect(await heading('Your clinician is with you now')).toBeInTheDocument();
  });

  it.each<[string, ToBrowser[], string]>([
    ['the clinician is away for a moment', [{ type: 'wait', why: 'on-hold' }], 'Your clinician will be back in a moment'],
    ['another device is in the call', [{ ...welcome, place: 'door' } as ToBrowser], 'Your visit was opened on another device first'],
    ['the clinician took this device out', [{ type: 'closed', why: 'removed' }], 'This device is not in the call any more'],
    ['the conversation has ended', [{ type: 'closed', why: 'ended' }], 'The video call is over'],
  ])('says so when %s, with nothing axe objects to', async (_, messages, title) => {
    const { line } = await inCall();
    await line(...messages);
    expect(await heading(title)).toBeInTheDocument();
    expect(await complaints()).toEqual([]);
  });

  it('promises at the door nothing that is not so where the other device is off', async () => {
    const { line } = await inCall();
    await line({ ...welcome, place: 'door' } as ToBrowser);
    expect(await screen.findByText(/If the other one is still on, the call goes on there until then/)).toBeInTheDocument();
    expect(screen.getByText(/as soon as your clinician sees that you are here/)).toBeInTheDocument();
  });

  it('can be left, and come back to as long as it is on', async () => {
    const { channel } = await inCall();
    await press('Leave the call');
    expect(await heading('You have left the call')).toBeInTheDocument();
    expect(channel.sent.at(-1)).toEqual({ type: 'leave' });
    await press('Come back in');
    expect(channel.opened).toHaveLength(2);
  });

  it('begins for whoever had left it, once they were put back and are called in again', async () => {
    const { channel, page, line } = await inCall();
    await press('Leave the call');
    await heading('You have left the call');
    await page(waiting);
    expect(await heading('You are next')).toBeInTheDocument();
    await waitFor(() => expect(channel.opened).toHaveLength(2));
    await line(welcome);
    await page(called());
    await line(enter);
    expect(await screen.findByRole('region', { name: 'Video call' })).toBeInTheDocument();
    expect(screen.getByText(/Dr Okafor, clinician/)).toBeInTheDocument();
  });

  it('says that the telephone comes when no way works', async () => {
    const { line } = await inCall();
    await line({ type: 'offer', instead: 'telephone', why: 'made up' });
    expect(await screen.findByText(/your clinician rings you from 01632 960102/)).toBeInTheDocument();
  });

  it('lets go of camera and microphone when neither line nor call is there any more, because the telephone rings then', async () => {
    const { channel, device, line } = await inCall();
    await screen.findByText(/Your microphone is on/);
    jest.useFakeTimers();
    await act(async () => channel.drop());
    await act(async () => jest.advanceTimersByTime(RUNG_AFTER - 1_000));
    expect(device.stopped).toBe(0);
    await act(async () => jest.advanceTimersByTime(2_000));
    jest.useRealTimers();
    expect(device.stopped).toBe(2);
    const before = device.asked.length;
    await line({ ...welcome, place: 'room' } as ToBrowser, enter);
    await waitFor(() => expect(device.asked.length).toBeGreaterThan(before));
    expect(await screen.findByText(/Your microphone is on/)).toBeInTheDocument();
  });

  it('goes on without a camera, and says what can be done about it', async () => {
    const visit = await open(called());
    visit.device.refuses.video = 'NotAllowedError';
    await screen.findByText(/the call begins in a moment/);
    await visit.line(welcome, enter);
    expect(await screen.findByText('Your clinician cannot see you yet.')).toBeInTheDocument();
    expect(screen.getByText(/may not use your camera yet/)).toBeInTheDocument();
    expect(screen.getByRole('region', { name: 'Video call' })).toBeInTheDocument();
  });

  it('says where the browser asks, and to everybody that nothing of them is sent, until it is answered', async () => {
    const visit = await open(called());
    const { getUserMedia } = navigator.mediaDevices;
    let allow: () => void = () => undefined;
    const asked = new Promise<void>((resolve) => (allow = resolve));
    navigator.mediaDevices.getUserMedia = (wanted) => asked.then(() => getUserMedia(wanted));
    await screen.findByText(/the call begins in a moment/);
    await visit.line(welcome, enter);
    expect(await screen.findByText(/Press “Allow”/, undefined, { timeout: 10_000 })).toBeInTheDocument();
    expect(screen.getByText('You, muted')).toBeInTheDocument();
    const state = () => visit.channel.sent.findLast(({ type }) => type === 'state');
    expect(state()).toEqual({ type: 'state', muted: true, cameraOff: true });
    expect(await complaints()).toEqual([]);
    await act(async () => allow());
    await waitFor(() => expect(state()).toEqual({ type: 'state', muted: false, cameraOff: false }));
    expect(screen.queryByText(/Press “Allow”/)).not.toBeInTheDocument();
  });

  it('keeps guidance for an examination one tap away', async () => {
    await inCall();
    expect(screen.getByText(/How to be seen well/).closest('details')).not.toHaveAttribute('open');
  });
});
