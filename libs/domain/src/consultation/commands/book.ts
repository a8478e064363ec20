import type { Instant } from '../../kernel';
import type { Mode } from '../../pathway/vocabulary';
import type { CommandDefinition } from '../command';
import type { GpPractice, PatientDetails, ProposedFact } from '../consultation.events';
import { everyMet, someUnmet, type Criterion } from '../criteria';
import { propose } from '../propose';
import { needsOf, type RecordNeeds } from './record-needs';

export interface Book {
  clinic: string;
  patient: string;
  reference: string;
  start: Instant;
  minutes: number;
  mode: Mode;
  clinician?: string | null;
  visit: 'first' | 'follow-up';
  source?: { appointment: string; list?: string; entry?: string };
  /** The day is over already: arms nothing, and asks nobody whether it is suitable. */
  past?: boolean;
  follows?: string;
  details: PatientDetails;
  gp?: GpPractice;
  reason?: string;
  /** What has to be done before the consultation; none when empty or absent. */
  tests?: string[];
  referrer?: string;
  clinicianName?: string;
  needs?: RecordNeeds;
  /** The clinic's criteria for consulting remotely, each met, not met or not known; and who answers for them. */
  criteria?: Criterion[];
  suitabilityBy?: string;
}

/** Remote booking: suitable when every criterion is met and a clinician is named, else a clinician has to decide. */
const suitability = ({ mode, past, criteria = [], ...input }: Book): ProposedFact[] => {
  if (mode === 'face-to-face' || past) return [];
  const clinician = input.suitabilityBy ?? input.clinician;
  if (clinician && everyMet(criteria)) return [propose('SuitabilityDecided', { kind: 'suitable', clinician, criteria })];
  return [propose('SuitabilityReferred', { why: someUnmet(criteria) ? 'outside-criteria' : 'not-known' })];
};

const booking = (input: Book): ProposedFact => {
  const { clinic, patient, reference, start, minutes, mode, clinician = null, visit, source, past, follows } = input;
  const { gp, reason, tests, referrer, clinicianName } = input;
  const kind = tests?.length ? 'tests-needed' : 'no-tests-needed';
  return propose(
    'ConsultationBooked',
    { kind, clinic, patient, reference, start, minutes, mode, clinician, visit, source, past, follows },
    { patient: input.details, gp, reason, tests, referrer, clinicianName },
  );
};

/** A patient is given a time, a way of being seen and, as far as known, a clinician. */
export const book: CommandDefinition<Book> = {
  stem: 'book',
  title: 'Book a consultation',
  facts: ['ConsultationBooked', 'NeedsRecorded', 'SuitabilityDecided', 'SuitabilityReferred'],
  decide: (_consultation, input) => [
    booking(input),
    ...(input.needs ? [needsOf(input.needs)] : []),
    ...suitability(input),
  ],
};
