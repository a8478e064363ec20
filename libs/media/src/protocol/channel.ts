import type { Sample } from '../quality';

/**
 * What browsers and the API say to each other during a call, over a WebSocket of our own. Both sides are given these types, so
 * that neither guesses. Nothing here knows what a call is for.
 */

/** How sound and picture travel: over Janus, or from browser to browser. */
export type Way = 'janus' | 'direct';

/** As RTCPeerConnection wants it. */
export interface IceServer {
  urls: string[];
  username?: string;
  credential?: string;
}

/** Somebody in a call, or at its door. */
export interface Participant {
  /** For this stay; somebody who comes back has another. */
  id: string;
  /** Free to the API: host, guest, companion … */
  role: string;
  name: string;
  place: Place;
  muted: boolean;
  cameraOff: boolean;
}

/** `door`: has to be let in; `waiting`: is let in when the call begins; `room`: is in the call. */
export type Place = 'door' | 'waiting' | 'room';

/** Where at Janus the room is, and what opens it to this participant alone. */
export interface JanusEntry {
  /** Path of the socket to Janus, on the address that the page came from. */
  path: string;
  room: string;
  pin: string;
  token: string;
  participant: string;
  coreToken: string;
}

export type FromBrowser =
  /** `before`: who one was on a line that was lost, and whether sound and picture still go on. */
  | { type: 'hello'; ways: Way[]; before?: { seat: string; stillUp: boolean } }
  /** Session description or candidate for a direct call; opaque to the API, and never logged. */
  | { type: 'signal'; to: string; data: unknown }
  | { type: 'state'; muted: boolean; cameraOff: boolean }
  | { type: 'say'; text: string }
  | { type: 'sample'; sample: Sample; of: Record<string, Sample> }
  /** The way that was given does not work from here: another is wanted. */
  | { type: 'failed'; way: Way }
  /** To go on another way, for everybody in it. */
  | { type: 'try'; way: Way }
  /** From hosts only: somebody at the door comes in, or somebody has to go. */
  | { type: 'admit' | 'remove'; id: string }
  /** From hosts only: everybody else waits, and comes in again. */
  | { type: 'hold'; why: 'on-hold' | 'ringing' }
  | { type: 'take-up' }
  | { type: 'leave' };

export type ToBrowser =
  | { type: 'welcome'; you: string; place: Place; participants: Participant[]; said: Said[] }
  | { type: 'enter'; way: Way; iceServers: IceServer[]; entry: JanusEntry | null; peers: Participant[] }
  | { type: 'wait'; why: 'on-hold' | 'ringing' | 'put-back' | 'not-begun' }
  | { type: 'participant'; participant: Participant }
  /** `moved`: the same person goes on from another page, under another id. */
  | { type: 'gone'; id: string; why: 'left' | 'lost' | 'moved' | 'removed' }
  | { type: 'signal'; from: string; data: unknown }
  | { type: 'said'; said: Said }
  /** What was said until then, UTC as in ISO 8601, is not kept; `said` is what is left, and takes the place of what was there. */
  | { type: 'said-so-far'; said: Said[]; until: string }
  | { type: 'other-side'; id: string; state: 'frozen' | 'silent' | 'lost' | 'back'; since: string }
  /** `toward`: whom the delay makes wait. */
  | { type: 'quality'; toward: string; band: 'fine' | 'watch' | 'prompt' | 'not-known'; delayMs: number | null }
  /** No way works for somebody: only the telephone is left. Where another works, everybody is on it already. */
  | { type: 'offer'; instead: 'telephone'; why: string }
  | { type: 'renew'; coreToken: string }
  /** Every few seconds, since a browser does not see pings: whoever hears nothing for long opens another line. */
  | { type: 'alive' }
  | { type: 'refused'; code: string; sentence: string }
  /** `moved`: another page of the same person has the place now; also the first answer to a page that comes back for it. */
  | { type: 'closed'; why: 'ended' | 'moved' | 'removed' | 'signed-out' | 'mode' };

/** What a test of camera, sound and line is given before a call, or without one. */
export interface Practice {
  /** For Janus's echo test and nothing else; null: there is no Janus, and the line stays not known. */
  janus: { path: string; coreToken: string } | null;
  iceServers: IceServer[];
  /** UTC, ISO 8601: it opens nothing afterwards. */
  until: string;
}

export interface Said {
  from: string;
  name: string;
  text: string;
  /** UTC, ISO 8601. */
  at: string;
}
