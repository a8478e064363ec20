import { refuse, type Refused, type Role } from '../kernel';
import type { Arranged, Closes } from '../pathway/arrange';
import type { Known } from '../pathway/vocabulary';
import { actingRole } from './acting-role';
import type { FactData, FactType } from './consultation.events';
import type { Consultation, Entry } from './consultation.state';

/**
 * What moved the consultation is taken back by moving it again, and what only tells of the machinery was no person's
 * entry. An ending is taken back by reinstating.
 */
const NEVER: Readonly<Partial<Record<FactType, string>>> = {
  ConsultationBooked: 'Move or cancel the appointment, or correct the contact details instead.',
  EntryCorrected: 'Correct the entry again by recording it anew.',
  ConsultationCancelled: 'Reinstate the consultation instead.',
  DidNotAttendRecorded: 'Reinstate the consultation instead.',
  LeftUnseenRecorded: 'Reinstate the consultation instead.',
  Reinstated: 'End the consultation again instead.',
  AppointmentMoved: 'Move the appointment again instead.',
  ModeSwitched: 'Switch the mode again instead.',
  ConsultationCompleted: 'Correct the entry that is wrong instead.',
  VisitLinkIssued: 'Withdraw the link instead.',
  VisitLinkWithdrawn: 'Issue a new link instead.',
  GuestInvited: 'Withdraw the invitation instead.',
  GuestWithdrawn: 'Invite them again instead.',
};

export interface Correction {
  unlearns: readonly Known[];
  reopens: readonly string[];
}

const stands = (entry: Entry): boolean => entry.correctedBy === undefined;

const closing = (closes: readonly Closes[] | undefined, duty: string, kind: string | null): boolean =>
  closes?.some((one) => one.duty === duty && (!one.only || (kind !== null && one.only.includes(kind)))) ?? false;

/** Closed by this entry, and by nothing else since it was last closed. */
const aloneClosed = (arranged: Arranged, { entries }: Consultation, wrong: Entry, duty: string): boolean => {
  const last = entries.findLast(({ closed }) => closed.includes(duty));
  if (!last || last.revision > wrong.revision) return false;
  return !entries.some(
    (entry) =>
      stands(entry) && entry !== wrong && entry.revision >= last.revision && closing(arranged.closes[entry.type], duty, entry.kind),
  );
};

/** A duty comes back only where its owner can still do it without moving the consultation; elsewhere it would be owed for ever. */
const canBeDoneHere = (arranged: Arranged, stage: string, duty: string): boolean =>
  Object.values(arranged.ways[stage] ?? {}).some(
    (way) =>
      way.target === stage &&
      way.by.some((role) => role === arranged.pathway.duties[duty]?.owner) &&
      (arranged.closes[way.fact] ?? []).some((closes) => closes.duty === duty),
  );

/** Whoever may record it may say that it was wrong; a clinician may of anything, reception only of what is theirs. */
const mayCorrect = ({ pathway }: Arranged, type: FactType, roles: readonly Role[]): boolean =>
  actingRole(['clinician', ...(pathway.facts[type]?.by ?? [])], roles) !== null;

/** What a correction takes back: all that the wrong entry alone had taught, and the duties it alone had closed. */
export const correction = (
  arranged: Arranged,
  consultation: Consultation,
  { corrects, of }: FactData<'EntryCorrected'>,
  roles: readonly Role[],
): Correction | Refused => {
  const wrong = consultation.entries.find(({ revision }) => revision === corrects);
  if (!wrong || wrong.type !== of) return refuse('no-such-entry', 'There is no such entry. Look at the history again and choose one.');
  if (!mayCorrect(arranged, wrong.type, roles)) return refuse('not-your-role', 'Only a clinician may correct this entry.');
  if (!stands(wrong)) return refuse('already-corrected', 'This entry has been corrected already.');
  const instead = NEVER[wrong.type];
  if (instead) return refuse('cannot-be-corrected', `This entry cannot be corrected. ${instead}`);
  const unlearns = (wrong.learned as readonly Known[]).filter(
    (known) => consultation.known.get(known)?.every((revision) => revision === corrects) ?? false,
  );
  const duties = (arranged.closes[wrong.type] ?? []).map(({ duty }) => duty);
  const reopens = [...new Set(duties)].filter(
    (duty) =>
      !consultation.duties.has(duty) &&
      closing(arranged.closes[wrong.type], duty, wrong.kind) &&
      aloneClosed(arranged, consultation, wrong, duty) &&
      canBeDoneHere(arranged, consultation.stage ?? '', duty),
  );
  return { unlearns, reopens };
};
