import type { CommandDefinition } from '../command';
import { propose } from '../propose';

export type CompleteConsultation = Record<never, never>;

/** Everything owed to the patient in the consultation is done; the refusal lists all that is not. */
export const completeConsultation: CommandDefinition<CompleteConsultation> = {
  stem: 'complete-consultation',
  title: 'Complete the consultation',
  facts: ['ConsultationCompleted'],
  decide: () => [propose('ConsultationCompleted', {})],
};
