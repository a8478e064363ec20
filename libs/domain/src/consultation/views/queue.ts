import type { Instant } from '../../kernel';
import { IN_CALL } from '../../pathway/vocabulary';
import type { FactData } from '../consultation.events';
import type { BoardRow } from './board-row';

/** Where a waiting patient stands: the same answer for the board and for the patient. */
export interface QueuePlace {
  /** 1 is next. */
  place: number;
  ahead: number;
  /** Somebody is with the clinician now. */
  inCall: boolean;
  /** How late it runs for this patient; `null` is not known. Never negative. */
  delayMinutes: number | null;
  cause: FactData<'DelayAnnounced'>['cause'] | null;
  /** `announced` by staff; `elapsed` is what has already passed since the appointment, with more to come. */
  basis: 'announced' | 'elapsed' | null;
}
export type QueueRow = Pick<BoardRow, 'id' | 'clinic' | 'clinician' | 'phase' | 'start' | 'arrivedAt' | 'delay'>;

const isHere = ({ phase }: QueueRow): boolean => phase === 'arrived' || phase === 'waiting';

/** The agreed time; for who came after it, the arrival: coming early gains nothing, coming late takes no one's turn. */
const turn = ({ start, arrivedAt }: QueueRow): number => Math.max(Date.parse(start), arrivedAt ? Date.parse(arrivedAt) : 0);

const inTurn = (a: QueueRow, b: QueueRow): number =>
  turn(a) - turn(b) || Date.parse(a.arrivedAt ?? a.start) - Date.parse(b.arrivedAt ?? b.start) || (a.id < b.id ? -1 : 1);

/** Those who are here and not yet seen, in the order in which they are seen. */
export const queue = <R extends QueueRow>(rows: readonly R[]): R[] => rows.filter(isHere).sort(inTurn);

/** Whom this patient may have to wait for: the same clinician's patients and those any clinician may see. */
const sharesQueue = (mine: QueueRow) => (other: QueueRow): boolean =>
  other.clinic === mine.clinic && (mine.clinician === null || other.clinician === null || other.clinician === mine.clinician);

const delayOf = (row: QueueRow, now: Instant): Pick<QueuePlace, 'delayMinutes' | 'cause' | 'basis'> => {
  const { delay } = row;
  const elapsed = Math.floor((Date.parse(now) - turn(row)) / 60_000);
  if (delay) return { delayMinutes: Math.max(delay.minutes, elapsed), cause: delay.cause, basis: elapsed > delay.minutes ? 'elapsed' : 'announced' };
  return elapsed > 0 ? { delayMinutes: elapsed, cause: null, basis: 'elapsed' } : { delayMinutes: null, cause: null, basis: null };
};

/** Where this patient stands among the rows of the clinic's day; `null` when not among those waiting. */
export const placeOf = (rows: readonly QueueRow[], id: string, now: Instant): QueuePlace | null => {
  const mine = rows.find((row) => row.id === id);
  if (!mine || !isHere(mine)) return null;
  const shared = rows.filter(sharesQueue(mine));
  const ahead = queue(shared).findIndex((row) => row.id === id);
  return { place: ahead + 1, ahead, inCall: shared.some(({ phase }) => IN_CALL.includes(phase)), ...delayOf(mine, now) };
};
