import type { CommandDefinition } from '../command';
import { propose } from '../propose';

export interface RecordAttendance {
  kind: 'on-time' | 'late-but-seen';
}

/** The patient was seen, on time or late. */
export const recordAttendance: CommandDefinition<RecordAttendance> = {
  stem: 'record-attendance',
  title: 'Record attendance',
  facts: ['AttendanceRecorded'],
  decide: (_consultation, { kind }) => [propose('AttendanceRecorded', { kind })],
};
