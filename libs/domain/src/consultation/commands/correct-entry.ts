import { refuse } from '../../kernel';
import type { CommandDefinition } from '../command';
import { propose } from '../propose';
import { aReasonMustBeGiven } from '../rules/a-reason-must-be-given';

export interface CorrectEntry {
  /** Revision of the entry that was wrong. */
  corrects: number;
  reason: string;
  /** What it should have said. */
  should?: string;
}

/** A wrong entry is named as wrong: both stay and are shown, and what it alone had taught is no longer known. */
export const correctEntry: CommandDefinition<CorrectEntry> = {
  stem: 'correct-entry',
  title: 'Correct an entry',
  facts: ['EntryCorrected'],
  decide: ({ entries }, { corrects, reason, should }) => {
    const entry = entries.find(({ revision }) => revision === corrects);
    if (!entry) return refuse('no-such-entry', 'There is no such entry. Look at the history again and choose one.');
    return aReasonMustBeGiven(reason) ?? [propose('EntryCorrected', { corrects, of: entry.type }, { reason, should })];
  },
};
