import type { CommandDefinition } from '../command';
import { propose } from '../propose';

export interface RecordExamination {
  /** Done from a distance, or otherwise less than it would be in the room. */
  limited: boolean;
  findings: string;
}

/** What the clinician could examine, and what was found. */
export const recordExamination: CommandDefinition<RecordExamination> = {
  stem: 'record-examination',
  title: 'Record an examination',
  facts: ['ExaminationRecorded'],
  decide: (_consultation, { limited, findings }) => [propose('ExaminationRecorded', { limited }, { findings })],
};
