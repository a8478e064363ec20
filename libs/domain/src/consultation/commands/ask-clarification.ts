import type { CommandDefinition } from '../command';
import type { CouldNot, Settled } from '../consultation.events';
import { owedInstead } from '../follow-ups';
import { propose } from '../propose';
import { whatWasNotGivenMustSayWhy } from '../rules/what-was-not-given-must-say-why';

export interface AskClarification {
  kind: Settled;
  couldNot?: CouldNot;
  /** What the patient wanted to hear again; nothing when absent. */
  repeated?: string;
  reason?: string;
}

/** The patient was asked what needs repeating, or could not be. */
export const askClarification: CommandDefinition<AskClarification> = {
  stem: 'ask-clarification',
  title: 'Ask what needs repeating',
  facts: ['ClarificationAsked', 'FollowUpOwed'],
  decide: (consultation, { kind, couldNot, repeated, reason }) =>
    whatWasNotGivenMustSayWhy({ kind, couldNot, reason }) ?? [
      propose('ClarificationAsked', { kind, couldNot }, { repeated, reason }),
      ...owedInstead(consultation, couldNot, `The patient could not be asked what needs repeating: ${reason}`),
    ],
};
