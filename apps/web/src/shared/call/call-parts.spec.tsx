import type { Participant } from '@anteroom/media/protocol';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useEffect } from 'react';
import { aDevice } from '../testing/a-device.fake';
import { Chat, Controls, SelfView, Tiles, useDevices, type CallDo, type CallNow, type Other } from '.';
import { OFF } from './call-now';

const me: Participant = { id: 'me', role: '', name: '', place: 'room', muted: false, cameraOff: false };
const other = (some: Partial<Other> = {}): Other => ({ id: 'okafor', role: 'clinician', name: 'Dr Okafor', place: 'room', muted: false, cameraOff: false, stream: new MediaStream(), trouble: null, ...some });
const inCall = (some: Partial<CallNow> = {}): CallNow => ({ ...OFF, state: 'in', media: 'up', me, others: [other()], ...some });

/** What a person did. */
const did: string[] = [];
const act: CallDo = {
  mute: (on) => did.push(`mute ${on}`), camera: (on) => did.push(`camera ${on}`), say: (text) => did.push(`say ${text}`), leave: () => did.push('leave'),
  use: async () => undefined, admit: () => undefined, remove: () => undefined, hold: () => undefined, takeUp: () => undefined, take: () => undefined, again: () => undefined,
};
const refuseToPlay = (name: string): void => void (HTMLMediaElement.prototype.play = () => Promise.reject(Object.assign(new Error(name), { name })));

beforeEach(() => {
  aDevice();
  did.splice(0);
});

function Row({ now, onLeave, without }: { now: CallNow; onLeave?: () => void; without?: true }) {
  const devices = useDevices();
  const { ask } = devices;
  useEffect(() => void (without || ask()), [without, ask]);
  return <Controls now={now} act={act} devices={devices} chat={{ open: false, unread: 2, toggle: () => did.push('chat') }} {...(onLeave && { onLeave })} />;
}

describe('The pictures of a call', () => {
  it('name who is there, and what they have turned off', () => {
    render(<Tiles now={inCall({ others: [other(), other({ id: 'anil', name: 'Anil Patel', role: 'companion', muted: true, cameraOff: true })] })} self={null} />);
    expect(screen.getByText('Dr Okafor, clinician')).toBeInTheDocument();
    expect(screen.getByText('Anil Patel, companion, muted, camera off')).toBeInTheDocument();
    expect(screen.getByText('Their camera and microphone are off.')).toBeInTheDocument();
  });

  it('wait for nothing from somebody who sends nothing', () => {
    render(<Tiles now={inCall({ others: [other({ stream: null, muted: true, cameraOff: true })] })} self={null} />);
    expect(screen.getByText('Their camera and microphone are off.')).toBeInTheDocument();
    expect(screen.queryByText('Connecting…')).not.toBeInTheDocument();
  });

  it('play the sound of somebody whose camera is off', () => {
    render(<Tiles now={inCall({ others: [other({ cameraOff: true })] })} self={null} />);
    expect(screen.getByText('Their camera is off. You can hear each other.')).toBeInTheDocument();
    expect(screen.getByLabelText('Picture of Dr Okafor')).not.toHaveProperty('muted', true);
  });

  it('leave out who is not in the room', () => {
    render(<Tiles now={inCall({ others: [other({ place: 'door' })] })} self={null} />);
    expect(screen.queryByText('Dr Okafor, clinician')).not.toBeInTheDocument();
    expect(screen.getByText('Nobody else is here at the moment.')).toBeInTheDocument();
  });

  it.each([['frozen', 'The picture of Dr Okafor stands still. You may still hear each other.'], ['silent', 'No sound comes from Dr Okafor at the moment. You can write to them in the chat.'], ['lost', 'Dr Okafor has lost the connection. Stay here: we are trying to get them back.']] as const)(
    'say what does not come, and what to do: %s',
    (trouble, words) => {
      render(<Tiles now={inCall({ others: [other({ trouble })] })} self={null} />);
      expect(screen.getByText(words)).toHaveAttribute('role', 'status');
    },
  );

  it.each<[Partial<CallNow>, RegExp]>([
    [{ state: 'entering' }, /^Connecting sound and picture/],
    [{ media: 'lost' }, /^Sound and picture have stopped/],
    [{ media: 'gone' }, /looking for another way/],
    [{ lineLost: true }, /^Your connection is weak/],
  ])('say how the call stands: %j', (some, words) => {
    render(<Tiles now={inCall(some)} self={null} />);
    expect(screen.getByText(words)).toBeInTheDocument();
  });

  it('let sound play on a press where the browser held it back', async () => {
    refuseToPlay('NotAllowedError');
    render(<Tiles now={inCall()} self={null} />);
    const button = await screen.findByRole('button', { name: 'Let sound play' });
    HTMLMediaElement.prototype.play = () => Promise.resolve();
    await userEvent.click(button);
    expect(screen.queryByRole('button', { name: 'Let sound play' })).not.toBeInTheDocument();
  });

  it('ask for no press where only another stream came meanwhile', async () => {
    refuseToPlay('AbortError');
    render(<Tiles now={inCall()} self={null} />);
    await new Promise((resolve) => setTimeout(resolve));
    expect(screen.queryByRole('button', { name: 'Let sound play' })).not.toBeInTheDocument();
  });

  it('are larger, or fill the frame, as one likes', async () => {
    render(<Tiles now={inCall()} self={null} />);
    const size = within(screen.getByRole('group', { name: 'Size of the picture' }));
    await userEvent.click(size.getByRole('button', { name: 'Larger picture' }));
    expect(size.getByRole('button', { name: 'Larger picture' })).toHaveAttribute('aria-pressed', 'true');
    expect(size.getByRole('button', { name: 'Fill the frame' })).toHaveAttribute('aria-pressed', 'false');
  });

  it('show oneself in a mirror and without sound', async () => {
    const stream = await navigator.mediaDevices.getUserMedia({ video: true });
    const { rerender } = render(<SelfView stream={stream} />);
    expect(screen.getByLabelText('Your own picture')).toHaveProperty('muted', true);
    rerender(<SelfView stream={stream} cameraOff muted />);
    expect(screen.getByText('Your camera is off')).toBeInTheDocument();
    expect(screen.getByText('You, muted')).toBeInTheDocument();
  });
});

describe('The buttons of a call', () => {
  it('say what is on, and turn it off and on', async () => {
    const { rerender } = render(<Row now={inCall()} />);
    expect(await screen.findByText('Your microphone is on. Your camera is on.')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Mute', pressed: false }));
    await userEvent.click(screen.getByRole('button', { name: 'Camera off', pressed: false }));
    rerender(<Row now={inCall({ me: { ...me, muted: true, cameraOff: true } })} />);
    expect(screen.getByText('You are muted: nobody hears you. Your camera is off.')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Mute', pressed: true }));
    await userEvent.click(screen.getByRole('button', { name: 'Camera off', pressed: true }));
    expect(did).toEqual(['mute true', 'camera false', 'mute false', 'camera true']);
  });

  it('turn on what is not there yet', async () => {
    render(<Row now={inCall()} without />);
    expect(screen.getByText('You have no microphone on: nobody hears you. Your camera is off.')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Turn on microphone' }));
    expect(await screen.findByRole('button', { name: 'Mute' })).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Turn on camera' }));
    expect(await screen.findByRole('button', { name: 'Camera off' })).toBeInTheDocument();
  });

  it('leave the call, or ask first where a page wants that', async () => {
    const { rerender } = render(<Row now={inCall()} without />);
    await userEvent.click(screen.getByRole('button', { name: 'Leave the call' }));
    rerender(<Row now={inCall()} without onLeave={() => did.push('asked')} />);
    await userEvent.click(screen.getByRole('button', { name: 'Leave the call' }));
    expect(did).toEqual(['leave', 'asked']);
  });

  it('say how much was written that nobody has read', async () => {
    render(<Row now={inCall()} without />);
    await userEvent.click(screen.getByRole('button', { name: 'Chat (2 new)', expanded: false }));
    expect(did).toEqual(['chat']);
  });

  it('offer no full screen where a browser has none', () => {
    render(<Row now={inCall()} without />);
    expect(screen.queryByRole('button', { name: 'Full screen' })).not.toBeInTheDocument();
  });
});

describe('The chat of a call', () => {
  const said = Array.from({ length: 10 }, (_, index) => ({ from: index === 9 ? 'me' : 'okafor', name: 'Dr Okafor', text: `Words ${index}`, at: '2026-07-06T09:00:00.000Z' }));

  it('shows who wrote what and when, the last of it first to hand', async () => {
    render(<Chat now={inCall({ said })} act={act} hint="It is kept." />);
    const log = within(screen.getByRole('log'));
    expect(log.getAllByRole('listitem')).toHaveLength(8);
    expect(log.getByText('You')).toBeInTheDocument();
    expect(log.getAllByText('10:00')).toHaveLength(8);
    await userEvent.click(screen.getByRole('button', { name: 'Show what was written before' }));
    expect(log.getByText('Words 0')).toBeInTheDocument();
    expect(screen.getByText('It is kept.')).toBeInTheDocument();
  });

  it('says that what was discarded is not kept', () => {
    render(<Chat now={inCall({ said: said.slice(8), discardedUntil: '2026-07-06T09:05:00.000Z' })} act={act} hint="It is kept." />);
    expect(within(screen.getByRole('log')).getAllByRole('listitem')).toHaveLength(2);
    expect(screen.getByText('The clinician has discarded what was written until 10:05. It is not kept.')).toBeInTheDocument();
  });

  it('sends what is written, without what is around it, and not nothing', async () => {
    render(<Chat now={inCall()} act={act} />);
    await userEvent.type(screen.getByLabelText('Write to everybody in the call'), '  I cannot hear you {Enter}');
    await userEvent.click(screen.getByRole('button', { name: 'Send' }));
    expect(did).toEqual(['say I cannot hear you']);
  });

  it('keeps what is written while nothing can be sent', async () => {
    render(<Chat now={inCall({ lineLost: true })} act={act} />);
    await userEvent.type(screen.getByLabelText('Write to everybody in the call'), 'Please ring me{Enter}');
    expect(did).toEqual([]);
    expect(screen.getByLabelText('Write to everybody in the call')).toHaveValue('Please ring me');
    expect(screen.getByText(/^Nothing can be sent at the moment/)).toBeInTheDocument();
  });
});
