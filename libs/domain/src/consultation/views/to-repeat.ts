import type { FactType } from '../consultation.events';
import type { ConsultationRecord } from './consultation-record';
import { saidIn } from './not-heard';
import { standing } from './record-entries';

export interface ToRepeat {
  revision: number;
  type: Extract<FactType, 'MedicationRecorded' | 'ReadingRecorded' | 'SafetyNettingRecorded'>;
}

/** The patient was asked what needs repeating, and could be heard answering. What was recorded before that is settled. */
const askedSince = ({ sections, notHeard }: ConsultationRecord): number =>
  standing(sections.clarification).findLast(({ data, at }) => data.kind === 'given' && !notHeard.some((span) => saidIn(span, at)))?.revision ?? -1;

/**
 * The doses, readings and advice that may not have been heard, for the closing steps to ask the patient to repeat. Empty when
 * nothing was lost, or when it was asked since; no gate, because it never stands between a clinician and a patient.
 *
 * Source: hazard H-47; ten rules R9, "summarise key points at the end of the consultation".
 */
export const toRepeat = (record: ConsultationRecord): ToRepeat[] => {
  const { medications, readings, safetyNetting } = record.sections;
  const lost = new Set(record.notHeard.flatMap(({ revisions }) => revisions));
  const asked = askedSince(record);
  const told = [...standing(medications), ...standing(readings), ...standing(safetyNetting).filter(({ data }) => data.kind === 'given')];
  return told
    .filter(({ revision }) => lost.has(revision) && revision > asked)
    .map(({ revision, type }) => ({ revision, type }))
    .sort((one, other) => one.revision - other.revision);
};
