import type { RecordEntry, RecordFollowUp, RecordSections } from './consultation-record';
import { ofType, standing } from './record-entries';

/** Outcomes after which the patient is to be seen again. */
const SEEN_AGAIN = ['another-appointment', 'appointment-later'];

const owed = (kind: RecordFollowUp['kind'], entry: RecordEntry, details: string | null): RecordFollowUp => ({
  kind, details, state: 'owed', owedSince: entry.at, settledAt: null, source: [entry.revision],
});

const owedIn = ({ followUp, examination, outcome }: RecordSections): RecordFollowUp[] => [
  ...ofType(standing(followUp), 'FollowUpOwed').map((entry) => owed(entry.data.kind, entry, entry.content?.details ?? null)),
  ...ofType(standing(examination), 'ExaminationFoundInadequate').map((entry) => owed('face-to-face', entry, entry.content?.reason ?? null)),
  ...standing(outcome).slice(-1).filter(({ data }) => SEEN_AGAIN.includes(data.kind)).map((entry) => owed('repeat-appointment', entry, null)),
];

type Settling = RecordSections['followUp'][number];
const SETTLED_AS: Partial<Record<Settling['type'], 'done' | 'unneeded'>> = {
  FollowUpDone: 'done', FollowUpDeclaredUnneeded: 'unneeded', RepeatAppointmentBooked: 'done', RepeatAppointmentDeclaredUnneeded: 'unneeded',
};
const settles = (entry: Settling, { kind, source }: RecordFollowUp): boolean => {
  if (entry.revision < (source[0] ?? 0)) return false;
  if (entry.type === 'FollowUpDone' || entry.type === 'FollowUpDeclaredUnneeded') return entry.data.kind === kind;
  if (entry.type === 'RepeatAppointmentBooked') return kind === 'repeat-appointment' || kind === 'face-to-face';
  return entry.type === 'RepeatAppointmentDeclaredUnneeded' && kind === 'repeat-appointment';
};

/** What is to happen after the consultation, and whether it has. A corrected entry owes nothing and settles nothing. */
export const recordFollowUps = (sections: RecordSections): RecordFollowUp[] => {
  const settling = standing(sections.followUp);
  return owedIn(sections)
    .map((one): RecordFollowUp => {
      const by = settling.find((entry) => settles(entry, one));
      const state = by && SETTLED_AS[by.type];
      return by && state ? { ...one, state, settledAt: by.at, source: [...one.source, by.revision] } : one;
    })
    .sort((a, b) => (a.source[0] ?? 0) - (b.source[0] ?? 0));
};
