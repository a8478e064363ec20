import { IN_CALL, queue, type BoardRow } from '@anteroom/domain';

export interface Group {
  id: string;
  title: string;
  /** Said when nobody is in it; groups without are left out then. */
  empty?: string;
  rows: readonly BoardRow[];
}

const coming = ({ phase }: BoardRow) => phase === 'booked' || phase === 'invited';
/** By telephone nobody arrives: they are rung when their time has come. */
const toRing = (row: BoardRow, now: number) => coming(row) && row.mode === 'telephone' && Date.parse(row.start) <= now + 5 * 60_000;
const owing = (row: BoardRow) => row.phase === 'wrapping-up' || (row.phase === 'summarised' && row.duties.some(({ owner }) => owner === 'clinician'));
const over = (row: BoardRow) => !owing(row) && ['summarised', 'followed-up', 'cancelled', 'did-not-attend', 'left-unseen'].includes(row.phase);

/** The clinician's day in the order of what wants them first; those waiting in the order their own pages tell them. */
export const groupsOf = (rows: readonly BoardRow[], now: Date): Group[] => {
  const ring = rows.filter((row) => toRing(row, now.getTime()));
  return [
    { id: 'in-call', title: 'With the patient', rows: rows.filter(({ phase }) => IN_CALL.includes(phase)) },
    { id: 'here', title: 'Here and waiting', empty: 'Nobody is waiting.', rows: queue(rows) },
    { id: 'to-ring', title: 'To ring now', rows: ring },
    { id: 'to-finish', title: 'To finish', rows: rows.filter(owing) },
    { id: 'coming', title: 'Coming', empty: 'Nobody else is coming.', rows: rows.filter((row) => coming(row) && !ring.includes(row)) },
    { id: 'over', title: 'Over', rows: rows.filter(over) },
  ].filter(({ rows: some, empty }) => some.length > 0 || empty);
};

/** Those who are booked with somebody, and those whom anybody may see. */
export const isMine = (me: string) => ({ clinician }: BoardRow) => clinician === null || clinician === me;
export const isHere = ({ phase }: BoardRow): boolean => phase === 'arrived' || phase === 'waiting';
export const isComing = coming;
