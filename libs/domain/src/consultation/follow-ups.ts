import { propose } from './propose';
import type { Consultation, Entry } from './consultation.state';
import type { CouldNot, FollowUp, ProposedFact } from './consultation.events';

const opens = (entry: Entry, kind: FollowUp): boolean =>
  (entry.type === 'FollowUpOwed' && entry.kind === kind) || (entry.type === 'ExaminationFoundInadequate' && kind === 'face-to-face');
const closes = (entry: Entry, kind: FollowUp): boolean =>
  (entry.type === 'FollowUpDone' || entry.type === 'FollowUpDeclaredUnneeded') && entry.kind === kind;

/** Told from the facts and not from the duties, whose names are the pathway's. A corrected entry does not count. */
export const isOwed = ({ entries }: Consultation, kind: FollowUp): boolean => {
  const last = entries.findLast((entry) => entry.correctedBy === undefined && (opens(entry, kind) || closes(entry, kind)));
  return last !== undefined && opens(last, kind);
};

const INSTEAD: Readonly<Record<CouldNot, FollowUp>> = {
  unreachable: 'advice-by-letter',
  'emergency-transfer': 'tell-gp',
  died: 'tell-gp',
  refused: 'advice-by-letter',
};

/** Who was never spoken to may be in need: nobody confirmed who they are or that they can talk. */
const neverSpokenTo = ({ known }: Consultation): boolean => !known.has('identity') && !known.has('opening');

/** What is owed in place of something that could not be given, as far as it is not owed already. */
export const owedInstead = (consultation: Consultation, couldNot: CouldNot | undefined, details: string): ProposedFact[] => {
  if (!couldNot) return [];
  const owed: FollowUp[] = [INSTEAD[couldNot]];
  if (couldNot === 'unreachable' && neverSpokenTo(consultation)) owed.push('welfare-check');
  return owed.filter((kind) => !isOwed(consultation, kind)).map((kind) => propose('FollowUpOwed', { kind }, { details }));
};
