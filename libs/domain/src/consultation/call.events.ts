/**
 * Every fact of how the call itself went: what was seen and heard, who else was let in, what was written. They are
 * observations, which only add, but for inviting a guest, letting one go and discarding the chat: those somebody decides.
 */
import type { Instant } from '../kernel';
import type { Open } from './open-and-sealed';

/** What was not measured is `not-known`, and never fine. */
export type CallQuality = 'fine' | 'watch' | 'prompt' | 'not-known';
export type CallSide = 'patient' | 'clinician';
export type CallVoice = CallSide | 'guest';
export type CallMedia = 'sound-lost' | 'sound-back' | 'picture-lost' | 'picture-back';
/** How sound and picture travel: over the clinic's server, from browser to browser, or not at all. */
export type CallWay = 'janus' | 'direct' | 'none';
/** `ringing`: the page left the video before the mobile is rung, because a call takes its sound. */
export type CallHold = 'on-hold' | 'ringing' | 'taken-up';
export type OpeningAnswer = 'sees-and-hears' | 'hears-only' | 'sees-only' | 'neither';
export type GuestKind = 'companion' | 'interpreter';
export type GuestLeaving = 'left' | 'lost' | 'removed';
export interface ChatLine {
  who: CallSide | GuestKind;
  text: string;
  at: Instant;
}

export interface CallFacts {
  /** How the one on this side hears the other. */
  CallQualityChanged: Open<{ kind: CallQuality; toward: CallSide; delayMs: number | null }>;
  /** Whose sound or picture no longer reaches the others, or reaches them again. */
  CallMediaChanged: Open<{ kind: CallMedia; of: CallVoice }>;
  CallWayChanged: Open<{ kind: CallWay; why?: string }>;
  CallHeld: Open<{ kind: CallHold }>;
  /** The patient's side of the opening check. */
  OpeningAnswered: Open<{ kind: OpeningAnswer }>;
  /** Only the hash (SHA-256, hex) of the guest's unguessable token. The same guest invited again has a new link, and no old one. */
  GuestInvited: Open<{ kind: GuestKind; guest: string; token: string }, { name: string; mobile?: string; email?: string }>;
  GuestWithdrawn: Open<{ guest: string }, { reason: string }>;
  GuestAdmitted: Open<{ kind: GuestKind; guest: string }, { name: string }>;
  /** `by`: who put them out, where somebody did it in the call; facts of before have none. */
  GuestLeft: Open<{ kind: GuestKind; guest: string; how: GuestLeaving; by?: 'clinician' }>;
  /** The patient opened the link a second time during the call, and the clinician let that device take over. */
  SecondDeviceAdmitted: Open<Record<never, never>>;
  ChatKept: Open<{ lines: number }, { lines: ChatLine[] }>;
  ChatDiscarded: Open<{ lines: number }, { reason: string }>;
}
