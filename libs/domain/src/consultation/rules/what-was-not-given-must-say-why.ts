import { refuse, type Refused } from '../../kernel';
import type { CouldNot, Settled } from '../consultation.events';
import { aReasonMustBeGiven } from './a-reason-must-be-given';

/**
 * "Not applicable" says why; "could not be given" says what stood in the way too, since each way owes something else.
 *
 * Source: design §3, "safety-netting and summary end as given, not applicable (reason) or could not be given (…)".
 */
export const whatWasNotGivenMustSayWhy = (settled: { kind: Settled; couldNot?: CouldNot; reason?: string }): Refused | null => {
  if (settled.kind === 'given') return null;
  if (settled.kind === 'could-not-be-given' && !settled.couldNot)
    return refuse(
      'what-was-not-given-must-say-why',
      'Say what stood in the way: unreachable, emergency transfer, died, or refused. It decides what is owed now.',
    );
  return aReasonMustBeGiven(settled.reason);
};
