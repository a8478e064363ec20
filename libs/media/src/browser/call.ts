import type { Sample } from '../quality';
import type { IceServer, Way } from '../protocol';

/** `lost`: nothing gets through at the moment, and it is being tried again. `gone`: this call will not come back; another can be begun. */
export type CallState = 'connecting' | 'up' | 'lost' | 'gone';

export type CallEvent =
  | { type: 'state'; state: CallState }
  /** Somebody can be heard or seen; the same again when their stream changes. */
  | { type: 'came'; participant: string; stream: MediaStream }
  | { type: 'left'; participant: string };

export type Told = (event: CallEvent) => void;

/** What both ways are given. */
export interface CallParts {
  iceServers: readonly IceServer[];
  told: Told;
  /** Only for tests and the line check: send everything over TURN. */
  relayOnly?: boolean;
}

/** What was measured of the call as a whole, and of what comes from each of the others. */
export interface Measured {
  sample: Sample;
  of: Record<string, Sample>;
}

/** Sound and picture with everybody in one call, whichever way they travel. Made for one call and thrown away after it. */
export interface Call {
  readonly way: Way;
  /** Sends what is given, receives what others send. @throws when it cannot begin */
  start(local: MediaStream): Promise<void>;
  /** Another camera or microphone, or none, without a pause for the others. */
  setLocal(kind: 'audio' | 'video', track: MediaStreamTrack | null): Promise<void>;
  /** Looks for another way through the network. */
  restart(): Promise<void>;
  measure(): Promise<Measured>;
  /** The others are told at once. Never fails, also when nothing was begun. */
  leave(): Promise<void>;
}
