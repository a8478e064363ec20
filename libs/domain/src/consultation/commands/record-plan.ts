import type { CommandDefinition } from '../command';
import { propose } from '../propose';

export interface RecordPlan {
  plan: string;
  forPatient?: string;
  forGp?: string;
  /** Whether the patient agreed to it; not known when absent. */
  agreed?: boolean;
}

/** What is to be done, by the clinic, the patient and the GP. */
export const recordPlan: CommandDefinition<RecordPlan> = {
  stem: 'record-plan',
  title: 'Record the plan',
  facts: ['PlanRecorded'],
  decide: (_consultation, { plan, forPatient, forGp, agreed }) => [
    propose('PlanRecorded', {}, { plan, forPatient, forGp, agreed }),
  ],
};
