import type { CallState } from '@anteroom/media/browser';
import type { Participant, Said, ToBrowser, Way } from '@anteroom/media/protocol';
import type { Band } from '@anteroom/media/quality';

type Of<Type extends ToBrowser['type']> = Extract<ToBrowser, { type: Type }>;

/** Somebody else at the call. */
export interface Other extends Participant {
  stream: MediaStream | null;
  /** What does not come from them although it should: their picture, their sound, or anything at all. */
  trouble: 'frozen' | 'silent' | 'lost' | null;
}

/** How long somebody has to wait for what is said, `delayMs` in milliseconds; null is not known. */
export interface Quality {
  band: Band;
  delayMs: number | null;
}

/** All that a page shows of a call. */
export interface CallNow {
  /** `closed` with no `why`: left by oneself. */
  state: 'off' | 'connecting' | 'door' | 'waiting' | 'entering' | 'in' | 'closed';
  /** Our own line to the API is away and being tried again; sound and picture may go on. */
  lineLost: boolean;
  /** Sound and picture, while in. */
  media: CallState;
  why: Of<'wait'>['why'] | Of<'closed'>['why'] | null;
  way: Way | null;
  /** Without a name: the page knows whose it is. */
  me: Participant | null;
  others: readonly Other[];
  /** Why somebody who is not here any more went, by their role; nobody is in it who goes on elsewhere, or who only knocked. */
  gone: Readonly<Record<string, 'left' | 'lost' | 'removed'>>;
  said: readonly Said[];
  /** What was written until then was discarded, UTC as in ISO 8601. */
  discardedUntil: string | null;
  /** By the id of whoever has to wait. */
  quality: Readonly<Record<string, Quality>>;
  /** No way works for sound and picture: this is what is left. */
  offer: { instead: 'telephone'; why: string } | null;
  /** The code for sound and picture did not come: loading the page again mends it. */
  notLoaded: boolean;
  /** What was asked last and is not done, in words for the person. */
  refused: { code: string; sentence: string } | null;
}

/** All that a person can do in a call. What makes no sense at the moment does nothing. */
export interface CallDo {
  mute(on: boolean): void;
  camera(on: boolean): void;
  /** Another microphone or camera, without a pause for the others. @throws DOMException of getUserMedia */
  use(kind: 'audio' | 'video', deviceId: string): Promise<void>;
  say(text: string): void;
  /** Hosts alone: somebody at the door comes in, or somebody has to go. */
  admit(id: string): void;
  remove(id: string): void;
  /** Hosts alone: everybody else waits, and comes in again. */
  hold(why: 'on-hold' | 'ringing'): void;
  takeUp(): void;
  /** Goes on another way, with everybody. */
  take(offer: Way): void;
  /** Tries anew: the line, another way through the network, or the whole call after it was closed. */
  again(): void;
  /** The others are told at once; the place is given up. */
  leave(): void;
}

export const OFF: CallNow = {
  state: 'off', lineLost: false, media: 'connecting', why: null, way: null, me: null, others: [], gone: {}, said: [], discardedUntil: null, quality: {}, offer: null, refused: null, notLoaded: false,
};
