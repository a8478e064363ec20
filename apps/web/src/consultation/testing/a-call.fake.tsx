import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import type { CallDo, CallNow, DevicesDo, DevicesNow, Other } from '../../shared/call';
import { RoomCall, type RoomCallNow } from '../room/call/room-call';
import { NewsProvider } from '../../shared/ui';
import { MemoryRouter } from 'react-router';

export const theOther = (some: Partial<Other> = {}): Other => ({
  id: 'seat-patel', role: 'patient', name: 'Mrs Anjali Patel', place: 'room', muted: false, cameraOff: false, stream: null, trouble: null, ...some,
});

const OKAFOR = { id: 'seat-okafor', role: 'clinician', name: '', place: 'room', muted: false, cameraOff: false } as const;

/** Dr Okafor and Mrs Patel in a call, or as `some` says. */
export const aCall = (some: Partial<CallNow> = {}): CallNow => ({
  state: 'in', lineLost: false, media: 'up', why: null, way: 'janus', me: OKAFOR, others: [theOther()], gone: {}, said: [], discardedUntil: null, quality: {}, offer: null, refused: null, notLoaded: false, ...some,
});

const NO_DEVICES: DevicesNow & DevicesDo = {
  stream: null, asking: false, trouble: {}, cameras: [], microphones: [], speakers: [], chosen: {}, news: null,
  ask: async () => undefined, choose: async () => undefined, playSound: async () => undefined, stop: () => undefined,
};

/** What the page asks of the call, by the name of what it does. */
export const noted = (): { did: string[]; act: CallDo } => {
  const did: string[] = [];
  const note = (what: string) => (...about: unknown[]) => void did.push([what, ...about].join(' '));
  const plainly = (what: string) => () => void did.push(what);
  const act: CallDo = {
    mute: note('mute'), camera: note('camera'), use: async () => undefined, say: note('say'), admit: note('admit'), remove: note('remove'),
    hold: note('hold'), takeUp: plainly('take-up'), take: note('take'), again: plainly('again'), leave: plainly('leave'),
  };
  return { did, act };
};

export const aRoomCall = (some: Partial<RoomCallNow> = {}): RoomCallNow => ({
  call: aCall(), act: noted().act, devices: NO_DEVICES, standing: 'on', held: null, takesPart: true, join: () => undefined, ...some,
});

/** Something that stands in the room, with this call. Answers with how to show it with another. */
export const inTheRoom = (call: RoomCallNow, of: (here: RoomCallNow) => ReactNode) => {
  const tree = (here: RoomCallNow) => (
    <NewsProvider>
      <MemoryRouter>
        <RoomCall value={here}>{of(here)}</RoomCall>
      </MemoryRouter>
    </NewsProvider>
  );
  const { rerender } = render(tree(call));
  return (next: RoomCallNow) => rerender(tree(next));
};
