import type { Instant, Role } from '../../kernel';
import type { BoardRow } from './board-row';

/** Something begun and not finished: an attendance not closed, a letter not approved, a follow-up owed. */
export interface OpenLoop {
  kind: 'attendance-not-closed' | 'letter-not-approved' | 'letter-not-handed-on' | 'duty';
  /** In words, as a task. */
  title: string;
  duty: string | null;
  owner: Role;
  since: Instant;
  due: Instant | null;
  overdue: boolean;
  consultation: string;
  reference: string;
  patientName: string;
  clinician: string | null;
  start: Instant;
}

type Found = Pick<OpenLoop, 'kind' | 'title' | 'duty' | 'owner' | 'since' | 'due'>;

const SEEN = ['wrapping-up', 'summarised', 'followed-up'];
const IN_CALL = ['opening', 'consulting', 'closing'];

const attendance = ({ phase, endedAt, start, minutes, calledInAt }: BoardRow, now: Instant): Found[] => {
  const ends = Date.parse(start) + minutes * 60_000;
  const unclosed = phase === 'wrapping-up' || (IN_CALL.includes(phase) && Date.parse(now) > ends);
  const since = endedAt ?? calledInAt ?? start;
  return unclosed ? [{ kind: 'attendance-not-closed', title: 'Complete the consultation', duty: null, owner: 'clinician', since, due: null }] : [];
};

const LETTER: Partial<Record<BoardRow['letter'], Pick<Found, 'kind' | 'title' | 'owner'>>> = {
  none: { kind: 'letter-not-approved', title: 'Draft and approve the GP letter', owner: 'clinician' },
  drafted: { kind: 'letter-not-approved', title: 'Approve the GP letter', owner: 'clinician' },
  superseded: { kind: 'letter-not-approved', title: 'Approve the letter again: an entry was corrected', owner: 'clinician' },
  approved: { kind: 'letter-not-handed-on', title: 'Hand on the approved letter', owner: 'reception' },
  failed: { kind: 'letter-not-handed-on', title: 'Hand on the letter again: it did not arrive', owner: 'reception' },
};
/** The duties that the letter itself answers: told once, as the letter. */
const LETTER_DUTIES = ['gp-letter', 'dna-letter'];

const letter = ({ phase, letter: state, endedAt, start, duties }: BoardRow): Found[] => {
  const loop = LETTER[state];
  const owed = duties.find(({ duty }) => LETTER_DUTIES.includes(duty));
  if (!loop) return [];
  if (owed) return [{ ...loop, duty: owed.duty, since: owed.since, due: owed.due }];
  const begun = state !== 'none' && SEEN.includes(phase);
  return begun ? [{ ...loop, duty: null, since: endedAt ?? start, due: null }] : [];
};

const owed = ({ duties, letter: state }: BoardRow): Found[] =>
  duties
    .filter(({ duty }) => !LETTER_DUTIES.includes(duty) || !LETTER[state])
    .map(({ duty, title, owner, since, due }) => ({ kind: 'duty', title, duty, owner, since, due }));

const inOrder = (a: OpenLoop, b: OpenLoop): number =>
  Number(b.overdue) - Number(a.overdue) || Date.parse(a.due ?? a.since) - Date.parse(b.due ?? b.since) || (a.consultation < b.consultation ? -1 : 1);

/** Everything begun and not finished in these rows: the overdue first, then what is due soonest. Past bookings owe nothing. */
export const openLoops = (rows: readonly BoardRow[], now: Instant): OpenLoop[] =>
  rows
    .filter(({ past }) => !past)
    .flatMap((row) =>
      [...attendance(row, now), ...letter(row), ...owed(row)].map((found) => ({
        ...found,
        overdue: found.due !== null && Date.parse(found.due) < Date.parse(now),
        consultation: row.id,
        reference: row.reference,
        patientName: row.patient.name,
        clinician: row.clinician,
        start: row.start,
      })),
    )
    .sort(inOrder);
