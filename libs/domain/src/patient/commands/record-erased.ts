import type { SealedPart } from '../../kernel';
import type { Patient } from '../patient';
import type { ErasedKey, ProposedPatientFact } from '../patient.events';

const ORDER: readonly SealedPart[] = ['contacts', 'clinical'];

export interface RecordErased {
  keys: readonly ErasedKey[];
  /** These parts were asked for, whether there was a key or not. */
  parts?: readonly SealedPart[];
  /** A restore had brought them back. */
  again?: boolean;
}

/**
 * Keys are gone; an observation, which is never refused. Nothing where the facts say so already, so that whoever destroys may
 * say so as often as they like.
 */
export const recordErased = ({ destroyed }: Patient, { keys, parts = [], again = false }: RecordErased): readonly ProposedPatientFact[] => {
  const news = keys.filter(({ id }) => again || !destroyed.some((known) => known.id === id));
  const gone = ORDER.filter((part) => parts.includes(part) || news.some((key) => key.part === part));
  if (gone.length === 0) return [];
  return [{ type: 'PatientErased', data: { parts: gone, keys: [...news], ...(again && { again: true }) } }];
};
