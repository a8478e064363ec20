import { refuse } from '../../kernel';
import type { CommandDefinition } from '../command';
import { propose } from '../propose';

export interface RecordOutcome {
  /** One of the pathway's outcomes. */
  kind: string;
  decision: string;
}

/** What was decided, and how the attendance ends for coding. */
export const recordOutcome: CommandDefinition<RecordOutcome> = {
  stem: 'record-outcome',
  title: 'Record the decision and the outcome',
  facts: ['OutcomeRecorded'],
  decide: (_consultation, { kind, decision }) =>
    decision.trim()
      ? [propose('OutcomeRecorded', { kind }, { decision })]
      : refuse('decision-must-be-recorded', 'Write down what was decided.'),
};
