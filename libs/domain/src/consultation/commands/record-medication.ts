import type { CommandDefinition } from '../command';
import { propose } from '../propose';
import { doseMustBeNamed } from '../rules/dose-must-be-named';

export interface RecordMedication {
  kind: 'started' | 'stopped' | 'dose-changed' | 'continued';
  medicine: string;
  /** With its unit; needed when started or changed. */
  dose?: string;
  route?: string;
  frequency?: string;
  reason?: string;
}

/** A medicine is started, stopped, continued, or taken in another dose. */
export const recordMedication: CommandDefinition<RecordMedication> = {
  stem: 'record-medication',
  title: 'Record a medicine',
  facts: ['MedicationRecorded'],
  decide: (_consultation, { kind, medicine, dose, route, frequency, reason }) =>
    doseMustBeNamed(kind, dose) ?? [propose('MedicationRecorded', { kind }, { medicine, dose, route, frequency, reason })],
};
