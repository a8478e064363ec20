import type { CommandDefinition } from '../command';
import { propose } from '../propose';

export interface ReportFailedChecks {
  what: 'camera' | 'microphone' | 'speaker' | 'connection' | 'browser' | 'other';
  details?: string;
}

/** Something on the patient's side does not work; somebody has to help, and it is never held against them. */
export const reportFailedChecks: CommandDefinition<ReportFailedChecks> = {
  stem: 'report-failed-checks',
  title: 'Report that the device does not work',
  facts: ['ChecksFailed'],
  decide: (_consultation, { what, details }) => [propose('ChecksFailed', { what }, { details })],
};
