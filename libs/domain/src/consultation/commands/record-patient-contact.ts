import type { CommandDefinition } from '../command';
import { propose } from '../propose';

export interface RecordPatientContact {
  reached: boolean;
  how: string;
  what: string;
}

/** Somebody tried to reach the patient outside the consultation, and did or did not. */
export const recordPatientContact: CommandDefinition<RecordPatientContact> = {
  stem: 'record-patient-contact',
  title: 'Record contact with the patient',
  facts: ['PatientContacted'],
  decide: (_consultation, { reached, how, what }) => [propose('PatientContacted', { reached }, { how, what })],
};
