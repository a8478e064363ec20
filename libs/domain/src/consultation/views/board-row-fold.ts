import { bookedRow } from './board-booking';
import { applyChange } from './board-changes';
import type { BoardRow } from './board-row';
import { applyStamp, type BoardPathway } from './board-stamp';
import type { ConsultationFact } from './consultation-fact';

/**
 * The row after one more fact; the given row is left as it was. The first fact is the booking.
 * Throws `RangeError` when there is no row and the fact is no booking: then the history is broken.
 */
export const boardRow = (row: BoardRow | null, fact: ConsultationFact, pathway: BoardPathway): BoardRow =>
  moveBoardRow(row && { ...row }, fact, pathway);

/** The same for whoever has the row to himself and will not look at it as it was: it is changed in place. */
export const moveBoardRow = (row: BoardRow | null, fact: ConsultationFact, pathway: BoardPathway): BoardRow => {
  const next = row ?? bookedRow(fact);
  next.revision = fact.revision;
  applyChange(next, fact);
  applyStamp(next, fact, pathway);
  return next;
};
