import type { Place } from '../../protocol';
import type { Band, MediaChange } from '../../quality';

export type Standing = 'host' | 'expected' | 'guest';

/** Somebody of a call, as they are at this moment. */
export interface Watched {
  id: string;
  standing: Standing;
  place: Place;
  muted: boolean;
  cameraOff: boolean;
  /** Whether their browser's line to us is there. */
  hasLine: boolean;
}

/** Of one person, seen from the others: `lost`: neither heard nor seen; `frozen`: heard only; `silent`: seen only. */
export type OtherSide = 'back' | 'frozen' | 'lost' | 'silent';

/** What those in the call are told at once. Ids are of people; times in milliseconds. */
export type ForBrowsers =
  | { what: 'quality'; from: string; toward: string; band: Band; delayMs: number | null }
  | { what: 'other-side'; id: string; state: OtherSide; since: number };

/** What is worth keeping, by sides: thinned, so that a bad hour leaves tens of these. */
export type ForRecord =
  | { what: 'quality'; toward: 'expected' | 'host'; band: Band; delayMs: number | null }
  | { what: 'media'; of: Standing; media: MediaChange['what']; flows: boolean }
  | { what: 'connection'; state: 'established' }
  | { what: 'connection'; state: 'degraded'; why: 'delay' | 'loss' }
  /** `gone`: whose; nobody's: it is not known whose. */
  | { what: 'connection'; state: 'lost'; gone: 'expected' | 'host' | 'both' };

export interface Noticed {
  forBrowsers: ForBrowsers[];
  forRecord: ForRecord[];
}
