import type { CommandDefinition } from '../command';
import { propose } from '../propose';

export interface SendPatientCopy {
  how: 'email' | 'post' | 'by-hand';
  leaflet: boolean;
  note?: string;
}

/** The patient has a copy of the letter, and the leaflet if there is one. */
export const sendPatientCopy: CommandDefinition<SendPatientCopy> = {
  stem: 'send-patient-copy',
  title: "Send the patient's copy",
  facts: ['PatientCopySent'],
  decide: (_consultation, { how, leaflet, note }) => [propose('PatientCopySent', { kind: how, leaflet }, { note })],
};
