import type { FactType } from '../consultation.events';
import type { ConsultationFact } from './consultation-fact';

/** `open`: that it happened, not what was said. `nothing`: not even its open part. Everything else is reception's to read. */
const CLINICAL = {
  SuitabilityReferred: 'open',
  SuitabilityDecided: 'open',
  SuitabilityOverridden: 'open',
  PriorTestsWaived: 'open',
  OpeningChecked: 'open',
  GatePassed: 'open',
  PassedGatesReviewed: 'open',
  EmergencyReviewed: 'open',
  ChatKept: 'open',
  ChatDiscarded: 'open',
  NoteTaken: 'nothing',
  ReadingRecorded: 'nothing',
  ExaminationRecorded: 'nothing',
  ExaminationFoundInadequate: 'open',
  AllergyRecorded: 'nothing',
  DiagnosisRecorded: 'nothing',
  MedicationRecorded: 'nothing',
  PlanRecorded: 'nothing',
  KeyPointsSummarised: 'open',
  ClarificationAsked: 'open',
  SafetyNettingRecorded: 'open',
  OutcomeRecorded: 'open',
  FollowUpOwed: 'open',
  FollowUpDone: 'open',
  FollowUpDeclaredUnneeded: 'open',
  RepeatAppointmentDeclaredUnneeded: 'open',
  LetterDrafted: 'open',
  AddedStageCompleted: 'open',
  AddedStageSkipped: 'open',
} as const satisfies Partial<Record<FactType, 'open' | 'nothing'>>;

export const isClinical = (type: FactType): boolean => Object.hasOwn(CLINICAL, type);
export const hidesOpenPart = (type: FactType): boolean => isClinical(type) && CLINICAL[type as keyof typeof CLINICAL] === 'nothing';

type Told<T extends FactType = FactType> = {
  [K in T]: Pick<ConsultationFact<K>, 'type' | 'data'> & { by: { role: string } };
}[T];
type Part<C> = { [T in FactType]?: (content: C, fact: Told<T>) => object | null };

/** Facts that are reception's to read in part: where an ambulance must go, but not why. */
const IN_PART: Part<Record<string, unknown>> = {
  EmergencyDeclared: ({ place, number }) => ({ ...(place !== undefined && { place }), ...(number !== undefined && { number }) }),
  ModeSwitched: (content, { data }) => (data.why === 'clinical' ? null : content),
  PatientContacted: (content, { by }) => (by.role === 'clinician' ? null : content),
  EntryCorrected: (content, { data }) => (isClinical(data.of as FactType) ? null : content),
};

/** What reception may read of a fact's sealed part. */
export const contentForReception = <C extends object>(fact: Told, content: C | null): C | null => {
  if (content === null || isClinical(fact.type)) return null;
  const part = IN_PART[fact.type] as ((content: C, fact: Told) => object | null) | undefined;
  return part ? (part(content, fact) as C | null) : content;
};
