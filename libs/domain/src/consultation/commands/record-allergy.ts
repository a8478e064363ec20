import { refuse } from '../../kernel';
import type { CommandDefinition } from '../command';
import { propose } from '../propose';

export interface RecordAllergy {
  kind: 'allergy' | 'none-known' | 'not-asked';
  /** To what; needed for an allergy. */
  substance?: string;
  reaction?: string;
}

/** An allergy, that none is known, or that nobody asked: three different things. */
export const recordAllergy: CommandDefinition<RecordAllergy> = {
  stem: 'record-allergy',
  title: 'Record an allergy',
  facts: ['AllergyRecorded'],
  decide: (_consultation, { kind, substance, reaction }) =>
    kind === 'allergy' && !substance?.trim()
      ? refuse('substance-must-be-named', 'Name what the patient is allergic to.')
      : [propose('AllergyRecorded', { kind }, { substance, reaction })],
};
