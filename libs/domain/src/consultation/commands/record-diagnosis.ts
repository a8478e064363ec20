import type { CommandDefinition } from '../command';
import { propose } from '../propose';

export interface RecordDiagnosis {
  certainty: 'confirmed' | 'working' | 'excluded';
  diagnosis: string;
}

/** A diagnosis, and how sure the clinician is of it. */
export const recordDiagnosis: CommandDefinition<RecordDiagnosis> = {
  stem: 'record-diagnosis',
  title: 'Record a diagnosis',
  facts: ['DiagnosisRecorded'],
  decide: (_consultation, { certainty, diagnosis }) => [propose('DiagnosisRecorded', { certainty }, { diagnosis })],
};
