import type { ToBrowser } from '@anteroom/media/protocol';
import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { aChannel, type FakeChannel } from '../shared/testing/a-channel.fake';
import { aDevice, type FakeDevice } from '../shared/testing/a-device.fake';
import { aBrowser } from '../shared/testing/a-service.fake';
import { NewsProvider } from '../shared/ui';
import { Door } from './door';
import type { GuestNow } from './guest-client';

const NOW: GuestNow = {
  guest: { kind: 'interpreter', name: 'Sam Reid' },
  state: 'open',
  appointment: { start: '2026-07-06T09:00:00.000Z', minutes: 20, mode: 'video', opensAt: '2026-07-06T08:30:00.000Z' },
  clinic: { name: 'Riverside Cardiology', zone: 'Europe/London', helpNumber: '01632 960100', backupNumber: '01632 960101' },
};
const WELCOME: ToBrowser = { type: 'welcome', you: 'me', place: 'door', participants: [], said: [] };

let channel: FakeChannel;
let device: FakeDevice;
let titles: (string | null)[];

const open = () => {
  titles = [];
  const onTitle = (title: string | null) => titles.push(title);
  return render(
    <NewsProvider>
      <Door now={NOW} visit="v1" onTitle={onTitle} />
    </NewsProvider>,
  );
};
const tell = (...messages: Parameters<FakeChannel['tell']>) => act(async () => channel.tell(...messages));
const press = async (name: string) => userEvent.click(screen.getByRole('button', { name }));
/** As far as the door. */
const comes = async () => {
  open();
  await press('Come to the door');
  await waitFor(() => expect(channel.sent.map(({ type }) => type)).toContain('hello'));
  await tell(WELCOME);
};

beforeEach(() => {
  aBrowser();
  channel = aChannel();
  device = aDevice();
});

describe('At the door of a call', () => {
  it('nothing is switched on and nobody is told before somebody has pressed', () => {
    open();
    expect(device.asked).toEqual([]);
    expect(channel.opened).toEqual([]);
  });

  it('a guest sees themselves and hears that the clinician lets them in, with nothing axe objects to', async () => {
    await comes();
    expect(channel.opened).toEqual(['/api/visits/v1/call']);
    expect(await screen.findByText('The clinician sees your name and lets you in.')).toBeInTheDocument();
    expect(await screen.findByLabelText('Your own picture')).toBeInTheDocument();
    const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } });
    expect(violations).toEqual([]);
  });

  it.each([
    ['not-begun', 'You are let in', /The call begins by itself/],
    ['on-hold', 'The call is on hold', /called away for a moment/],
    ['put-back', 'The call has stopped for a moment', /has stopped for a moment/],
    ['ringing', 'The clinician is ringing the patient', /is ringing the patient/],
  ] as const)('they are told why they wait, in the heading too: %s', async (why, title, words) => {
    await comes();
    expect(titles.at(-1)).toBe('You are at the door');
    await tell({ type: 'wait', why });
    expect(await screen.findByText(words)).toBeInTheDocument();
    expect(titles.at(-1)).toBe(title);
  });

  it('a microphone that is not allowed is no way to interpret, and it says how to mend it', async () => {
    device.refuses = { audio: 'NotAllowedError', video: null };
    await comes();
    expect(await screen.findByRole('alert')).toHaveTextContent(/microphone/i);
    device.refuses = { audio: null, video: null };
    await press('Try again');
    await waitFor(() => expect(screen.queryByRole('alert')).not.toBeInTheDocument());
  });

  it('while the browser asks they are told where, and the others that nothing of them is sent', async () => {
    navigator.mediaDevices.getUserMedia = () => new Promise(() => undefined);
    await comes();
    expect(await screen.findByText(/Press “Allow”/, undefined, { timeout: 10_000 })).toBeInTheDocument();
    expect(channel.sent.at(-1)).toEqual({ type: 'state', muted: true, cameraOff: true });
  });

  it('whoever leaves lets go of camera and microphone, and may come back', async () => {
    await comes();
    await screen.findByLabelText('Your own picture');
    await press('Leave');
    expect(channel.sent.at(-1)).toEqual({ type: 'leave' });
    expect(await screen.findByText(/^Camera and microphone are off/)).toBeInTheDocument();
    expect(titles.at(-1)).toBe('You have left the call');
    expect(device.stopped).toBe(2);
    await press('Come back to the door');
    await waitFor(() => expect(channel.opened).toHaveLength(2));
  });
});

describe('In the call', () => {
  it('a guest reads which way sound and picture go', async () => {
    await comes();
    await tell({ type: 'enter', way: 'direct', iceServers: [], entry: null, peers: [] });
    expect(await screen.findByText('Sound and picture go straight from device to device.')).toBeInTheDocument();
    expect(titles.at(-1)).toBe('You are in the call');
  });
});

describe('Out of the call again', () => {
  it.each([
    ['ended', 'The call is over', /^Thank you/, null],
    ['removed', 'You were not let in', /^The clinician did not let you into the call/, null],
    ['mode', 'There is no video call any more', /goes on without video/, null],
    ['moved', 'The call goes on elsewhere', /on another device/, 'Use it here instead'],
    ['signed-out', 'Your link does not open the call any more', /no longer opens this call/, 'Try again'],
  ] as const)('says why, and what to do if that is wrong: %s', async (why, title, words, again) => {
    await comes();
    await tell({ type: 'closed', why });
    expect(await screen.findByText(words)).toBeInTheDocument();
    expect(titles.at(-1)).toBe(title);
    expect(screen.getByText(/^If this is wrong, ring the clinic/)).toBeInTheDocument();
    expect(screen.queryAllByRole('button').map(({ textContent }) => textContent)).toEqual(again ? [again] : []);
  });

  it('tells who had been let in that their part was ended', async () => {
    await comes();
    await tell({ type: 'wait', why: 'on-hold' }, { type: 'closed', why: 'removed' });
    expect(await screen.findByText(/^The clinician has ended your part in this call/)).toBeInTheDocument();
    expect(titles.at(-1)).toBe('You are no longer in the call');
  });
});
