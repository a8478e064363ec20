import type { CommandDefinition } from '../command';
import type { CouldNot, Settled } from '../consultation.events';
import { owedInstead } from '../follow-ups';
import { propose } from '../propose';
import { adviceMustSayWhenToSeekHelp } from '../rules/advice-must-say-when-to-seek-help';
import { whatWasNotGivenMustSayWhy } from '../rules/what-was-not-given-must-say-why';

export interface RecordSafetyNetting {
  kind: Settled;
  couldNot?: CouldNot;
  advice?: string;
  redFlags?: string[];
  whenToSeekHelp?: string;
  howToSeekHelp?: string;
  ifCareDoesNotHappen?: string;
  /** Which leaflet goes with it; none when absent. */
  leaflet?: string;
  reason?: string;
}

/** What the patient was told to watch for and do, that it did not apply, or that it could not be given. */
export const recordSafetyNetting: CommandDefinition<RecordSafetyNetting> = {
  stem: 'record-safety-netting',
  title: 'Record safety-netting',
  facts: ['SafetyNettingRecorded', 'FollowUpOwed'],
  decide: (consultation, { kind, couldNot, ...told }) => {
    const refused = kind === 'given' ? adviceMustSayWhenToSeekHelp(told) : null;
    return (
      refused ??
      whatWasNotGivenMustSayWhy({ kind, couldNot, reason: told.reason }) ?? [
        propose('SafetyNettingRecorded', { kind, couldNot, leaflet: Boolean(told.leaflet?.trim()) }, told),
        ...owedInstead(consultation, couldNot, `Safety-netting advice could not be given: ${told.reason}`),
      ]
    );
  },
};
