import type { CommandDefinition } from '../command';
import type { FactData } from '../consultation.events';
import { propose } from '../propose';

export type AnswerOpening = FactData<'OpeningAnswered'>;

/** The patient says what they see and hear of the clinician. Quiet when they said so already, or when no call is on. */
export const answerOpening: CommandDefinition<AnswerOpening> = {
  stem: 'answer-opening',
  title: 'Say what you see and hear',
  facts: ['OpeningAnswered'],
  decide: ({ connection, call }, { kind }) =>
    connection === 'none' || call.opening === kind ? [] : [propose('OpeningAnswered', { kind })],
};
