import type { CallEvent } from '@anteroom/media/browser';
import type { Participant, ToBrowser } from '@anteroom/media/protocol';
import type { Sample } from '@anteroom/media/quality';
import { OFF, type CallNow, type Other } from './call-now';

/** What changes a call, from wherever it comes. */
export type Happened =
  | { type: 'opening' }
  | { type: 'line-lost' }
  | { type: 'heard'; message: ToBrowser }
  | { type: 'began' }
  | { type: 'not-loaded' }
  | { type: 'media'; event: CallEvent }
  | { type: 'measured'; of: Readonly<Record<string, Sample>> }
  | { type: 'mine'; muted: boolean; cameraOff: boolean }
  | { type: 'offer-taken' }
  | { type: 'refusal-old' }
  | { type: 'left' };

/** What is shown, and what is only needed to reckon it. */
export interface Held {
  now: CallNow;
  /** Somebody may be heard before we are told who they are. */
  streams: Readonly<Record<string, MediaStream>>;
  /** As the API says, which knows both ends. */
  told: Readonly<Record<string, Other['trouble']>>;
  /** As measured here, which is known also while our line is away. */
  seen: Readonly<Record<string, Other['trouble']>>;
  /** From whom something came a moment ago, as measured here. */
  coming: readonly string[];
}

export const NOTHING_HELD: Held = { now: OFF, streams: {}, told: {}, seen: {}, coming: [] };

/** Milliseconds without a new picture, or without sound, until somebody counts as frozen or silent. */
const STANDS_STILL = 4_000;

type Message<Type extends ToBrowser['type']> = Extract<ToBrowser, { type: Type }>;

const without = <T>(all: Readonly<Record<string, T>>, id: string): Record<string, T> => {
  const { [id]: _gone, ...rest } = all;
  return rest;
};

const change = (held: Held, now: Partial<CallNow>): Held => ({ ...held, now: { ...held.now, ...now } });

/** Who is here is not gone. */
const withoutThose = (gone: CallNow['gone'], here: readonly Participant[]): CallNow['gone'] =>
  here.reduce<CallNow['gone']>((rest, { role, place }) => (place === 'door' ? rest : without(rest, role)), gone);

const withOther = (others: readonly Other[], one: Participant): Other[] => {
  const fresh = { stream: null, trouble: null, ...one };
  return others.some(({ id }) => id === one.id) ? others.map((other) => (other.id === one.id ? { ...other, ...one } : other)) : [...others, fresh];
};

/** Nothing is sent or received any more. */
const silent = (held: Held): Held => ({ ...held, streams: {}, told: {}, seen: {}, coming: [] });

const NOBODY = { role: '', name: '', muted: false, cameraOff: false };
const STATES = { door: 'door', waiting: 'waiting', room: 'entering' } as const;

function welcomed(held: Held, { you, place, participants, said }: Message<'welcome'>): Held {
  const { state, me } = held.now;
  const goesOn = state === 'in' && me?.id === you && place === 'room';
  return change({ ...held, told: {} }, {
    lineLost: false,
    state: goesOn ? 'in' : STATES[place],
    why: place === 'waiting' ? held.now.why : null,
    me: { ...NOBODY, ...me, id: you, place },
    others: participants.reduce(withOther, []),
    gone: withoutThose(held.now.gone, participants),
    said: place === 'room' ? said : held.now.said,
  });
}

function entered(held: Held, { way, peers }: Message<'enter'>): Held {
  const { now } = held;
  return change(held, {
    state: now.state === 'in' ? 'in' : 'entering', why: null, way, media: 'connecting', offer: null,
    me: now.me && { ...now.me, place: 'room' },
    others: peers.reduce(withOther, now.others),
  });
}

const away = (held: Held, now: Partial<CallNow>): Held => change(silent(held), { media: 'connecting', way: null, offer: null, ...now });

/** Somebody who only knocked was not here. */
const whyGone = ({ gone, others }: CallNow, { id, why }: Message<'gone'>): CallNow['gone'] => {
  const one = others.find((other) => other.id === id);
  return !one || one.place === 'door' || why === 'moved' ? gone : { ...gone, [one.role]: why };
};

function gone(held: Held, message: Message<'gone'>): Held {
  const { id } = message;
  return change({ ...held, streams: without(held.streams, id), told: without(held.told, id), seen: without(held.seen, id) }, {
    others: held.now.others.filter((other) => other.id !== id), gone: whyGone(held.now, message), quality: without(held.now.quality, id),
  });
}

function heard(held: Held, message: ToBrowser): Held {
  const { now } = held;
  switch (message.type) {
    case 'welcome': return welcomed(held, message);
    case 'enter': return entered(held, message);
    case 'wait': return away(held, { state: 'waiting', why: message.why, me: now.me && { ...now.me, place: 'waiting' } });
    case 'closed': return away(held, { state: 'closed', why: message.why, lineLost: false, others: [] });
    case 'gone': return gone(held, message);
    case 'participant': return change(held, { others: withOther(now.others, message.participant), gone: withoutThose(now.gone, [message.participant]) });
    default: return learned(held, message);
  }
}

function learned(held: Held, message: ToBrowser): Held {
  const { now } = held;
  switch (message.type) {
    case 'said': return change(held, { said: [...now.said, message.said] });
    case 'said-so-far': return change(held, { said: message.said, discardedUntil: message.until });
    case 'other-side': return { ...held, told: { ...held.told, [message.id]: message.state === 'back' ? null : message.state } };
    case 'quality': return change(held, { quality: { ...now.quality, [message.toward]: { band: message.band, delayMs: message.delayMs } } });
    case 'offer': return change(held, { offer: { instead: message.instead, why: message.why } });
    case 'refused': return change(held, { refused: { code: message.code, sentence: message.sentence } });
    default: return held;
  }
}

function media(held: Held, event: CallEvent): Held {
  switch (event.type) {
    case 'state': return change({ ...held, coming: event.state === 'up' ? held.coming : [] }, { media: event.state });
    case 'came': return { ...held, streams: { ...held.streams, [event.participant]: event.stream } };
    case 'left': return { ...held, streams: without(held.streams, event.participant), seen: without(held.seen, event.participant) };
  }
}

const troubleIn = (sample: Sample | undefined, { muted, cameraOff }: Participant): Other['trouble'] => {
  if (!muted && (sample?.silentMs ?? 0) > STANDS_STILL) return 'silent';
  return !cameraOff && (sample?.frozenMs ?? 0) > STANDS_STILL ? 'frozen' : null;
};

/** Since it was measured before. */
const comes = (sample: Sample | undefined): boolean => sample?.frozenMs === 0 || sample?.silentMs === 0;

const measured = (held: Held, of: Readonly<Record<string, Sample>>): Held => ({
  ...held,
  coming: Object.keys(of).filter((id) => comes(of[id])),
  seen: Object.fromEntries(held.now.others.map((other) => [other.id, troubleIn(of[other.id], other)])),
});

function next(held: Held, happened: Happened): Held {
  switch (happened.type) {
    // Whoever was closed out comes as anybody else: their place may be another device's by now.
    case 'opening': return { ...NOTHING_HELD, now: { ...OFF, state: 'connecting' } };
    case 'line-lost': return change(held, { lineLost: true });
    case 'heard': return heard(held, happened.message);
    case 'media': return media(held, happened.event);
    case 'measured': return measured(held, happened.of);
    default: return done(held, happened);
  }
}

/** What was done here. */
function done(held: Held, happened: Extract<Happened, { type: 'began' | 'not-loaded' | 'mine' | 'offer-taken' | 'refusal-old' | 'left' }>): Held {
  const { me } = held.now;
  switch (happened.type) {
    case 'began': return change(held, { state: 'in', notLoaded: false });
    case 'not-loaded': return change(held, { notLoaded: true });
    case 'mine': return change(held, { me: me && { ...me, muted: happened.muted, cameraOff: happened.cameraOff } });
    case 'offer-taken': return change(held, { offer: null });
    case 'refusal-old': return change(held, { refused: null });
    case 'left': return away(held, { state: 'closed', why: null, lineLost: false, others: [] });
  }
}

/** The API says that somebody is back once that has lasted: nobody is lost whom one sees or hears meanwhile. */
const toldOf = ({ id }: Other, { told, coming }: Held): Other['trouble'] => {
  const trouble = told[id] ?? null;
  return trouble === 'lost' && coming.includes(id) ? null : trouble;
};

const known = (other: Other, held: Held): Other => {
  const stream = held.streams[other.id] ?? null;
  const trouble = toldOf(other, held) ?? held.seen[other.id] ?? null;
  return other.stream === stream && other.trouble === trouble ? other : { ...other, stream, trouble };
};

/** A call after something happened. Pure. */
export function after(held: Held, happened: Happened): Held {
  const changed = next(held, happened);
  const others = changed.now.others.map((other) => known(other, changed));
  const isSame = others.length === changed.now.others.length && others.every((other, index) => other === changed.now.others[index]);
  return isSame ? changed : change(changed, { others });
}
