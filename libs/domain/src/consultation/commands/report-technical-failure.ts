import type { CommandDefinition } from '../command';
import { propose } from '../propose';

export interface ReportTechnicalFailure {
  what: 'sound' | 'picture' | 'connection' | 'device' | 'telephone' | 'service' | 'other';
  done: 'resumed' | 'rang-instead' | 'rebooked' | 'continued-without' | 'not-yet';
  details?: string;
}

/** Technology failed, and this is what was done about it. Never held against the patient. */
export const reportTechnicalFailure: CommandDefinition<ReportTechnicalFailure> = {
  stem: 'report-technical-failure',
  title: 'Report a technical failure',
  facts: ['TechnicalFailureReported'],
  decide: (_consultation, { what, done, details }) => [propose('TechnicalFailureReported', { what, done }, { details })],
};
