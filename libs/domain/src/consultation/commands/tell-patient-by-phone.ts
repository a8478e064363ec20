import type { CommandDefinition } from '../command';
import { propose } from '../propose';

export interface TellPatientByPhone {
  note?: string;
}

/** The patient was told when and how to attend by a person, on the telephone. */
export const tellPatientByPhone: CommandDefinition<TellPatientByPhone> = {
  stem: 'tell-patient-by-phone',
  title: 'Record that the patient was told by telephone',
  facts: ['PatientToldByPhone'],
  decide: (_consultation, { note }) => [propose('PatientToldByPhone', {}, { note })],
};
