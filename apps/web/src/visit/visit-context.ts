import type { LineState } from '../shared/live-line';
import type { Problem } from '../shared/problem';
import type { Followed } from './follow-visit';
import type { Shut } from './visit-answers';
import type { KnownClinic, VisitNow } from './visit-client';
import type { Way } from './way-in';

export interface VisitContext {
  way: Way | null;
  /** The session that the birth date opened. */
  visit: string | null;
  clinic: KnownClinic | null;
  shut: Shut | null;
  /** Why the last thing asked for was not done; `unreachable` is nobody's answer. */
  problem: Problem | 'unreachable' | null;
  now: VisitNow | null;
  /** When the service last told, in milliseconds since 1970. */
  toldAt: number;
  line: LineState;
  reached: boolean;
  /** The birth date was confirmed just now: whoever comes inside the arrival window has arrived by that. */
  cameIn: boolean;
}

export type VisitEvent =
  | Followed
  | { type: 'bring'; way: Way }
  | { type: 'another-way' }
  | { type: 'confirm'; dateOfBirth: string }
  | { type: 'arrive' }
  | { type: 'again' };

export const nobody: Omit<VisitContext, 'way' | 'visit'> = {
  clinic: null, shut: null, problem: null, now: null, toldAt: 0, line: 'connecting', reached: true, cameIn: false,
};
