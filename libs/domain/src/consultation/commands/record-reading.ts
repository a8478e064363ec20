import { refuse, type Instant } from '../../kernel';
import type { CommandDefinition } from '../command';
import type { Reading } from '../consultation.events';
import { propose } from '../propose';
import { readingsMustBePossible } from '../rules/readings-must-be-possible';

export interface RecordReading {
  reading: Reading;
  takenBy: 'patient' | 'companion' | 'clinician';
  /** Not known when absent. */
  takenAt?: Instant | null;
  device?: string;
  remark?: string;
}

/** A blood pressure, pulse, weight, temperature or oxygen reading, with who took it and when. */
export const recordReading: CommandDefinition<RecordReading> = {
  stem: 'record-reading',
  title: 'Record a reading',
  facts: ['ReadingRecorded'],
  decide: (_consultation, { reading, takenBy, takenAt = null, device, remark }, { now }) => {
    if (takenAt !== null && Date.parse(takenAt) > Date.parse(now))
      return refuse('taken-in-the-future', 'A reading cannot have been taken later than now.');
    return (
      readingsMustBePossible(reading) ?? [
        propose('ReadingRecorded', { kind: reading.what, takenBy, takenAt }, { reading, device, remark }),
      ]
    );
  },
};
