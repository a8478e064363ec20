import { refuse } from '../../kernel';
import type { CommandDefinition } from '../command';
import type { CouldNot, Settled } from '../consultation.events';
import { owedInstead } from '../follow-ups';
import { propose } from '../propose';
import { whatWasNotGivenMustSayWhy } from '../rules/what-was-not-given-must-say-why';

export interface SummariseKeyPoints {
  kind: Settled;
  couldNot?: CouldNot;
  points?: string;
  repeated?: string;
  reason?: string;
}

/** The key points were summed up to the patient, did not apply, or could not be: then something is owed instead. */
export const summariseKeyPoints: CommandDefinition<SummariseKeyPoints> = {
  stem: 'summarise-key-points',
  title: 'Summarise the key points',
  facts: ['KeyPointsSummarised', 'FollowUpOwed'],
  decide: (consultation, { kind, couldNot, points, repeated, reason }) => {
    if (kind === 'given' && !points?.trim()) return refuse('key-points-must-be-named', 'Write down the points you summarised.');
    return (
      whatWasNotGivenMustSayWhy({ kind, couldNot, reason }) ?? [
        propose('KeyPointsSummarised', { kind, couldNot }, { points, repeated, reason }),
        ...owedInstead(consultation, couldNot, `The key points could not be summarised: ${reason}`),
      ]
    );
  },
};
