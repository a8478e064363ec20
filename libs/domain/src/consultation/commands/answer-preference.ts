import { refuse } from '../../kernel';
import type { CommandDefinition } from '../command';
import { propose } from '../propose';

export interface AnswerPreference {
  answer: string;
}

/** What was said to the patient about their wish. */
export const answerPreference: CommandDefinition<AnswerPreference> = {
  stem: 'answer-preference',
  title: 'Answer what the patient asked for',
  facts: ['PreferenceAnswered'],
  decide: ({ entries }, { answer }) =>
    entries.some(({ type }) => type === 'PreferenceStated')
      ? [propose('PreferenceAnswered', {}, { answer })]
      : refuse('nothing-was-asked-for', 'The patient has not asked for anything.'),
};
