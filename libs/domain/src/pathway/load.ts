import type { Pathway } from './pathway';
import { document } from './reading/document';
import { duplicateKeys } from './reading/duplicate-keys';
import type { Fault, Reading } from './reading/reader';
import { unless, type Sense } from './reading/sense';
import { senseOfDuties } from './reading/sense-of-duties';
import { senseOfFacts } from './reading/sense-of-facts';
import { senseOfMessages } from './reading/sense-of-messages';
import { senseOfStages } from './reading/sense-of-stages';
import type { Words } from './words';

export type Loaded = { pathway: Pathway } | { faults: readonly Fault[] };

const MOST_CHARACTERS = 262_144;
const SENSES: readonly Sense[] = [senseOfStages, senseOfFacts, senseOfDuties, senseOfMessages];

const parsed = (json: string): { value: unknown } | { faults: Fault[] } => {
  if (json.length > MOST_CHARACTERS) return { faults: [{ place: '/', sentence: `The document is longer than ${MOST_CHARACTERS} characters.` }] };
  try {
    return { value: JSON.parse(json) };
  } catch (error) {
    return { faults: [{ place: '/', sentence: `This is no JSON. ${error instanceof Error ? error.message : ''}`.trim() }] };
  }
};

const keysOf = (value: unknown, key: string): readonly string[] => {
  const named = typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : null;
  return typeof named === 'object' && named !== null ? Object.keys(named) : [];
};

const modesAreDistinct: Sense = ({ pathway: { modes } }) =>
  unless(!modes.fallback.includes(modes.first), '/modes', 'A mode stands twice.');

/**
 * Reads a pathway document. Expects a hostile one: every name is looked up in a list of ours before XState sees it, every key
 * is one we know, and the maps that come out have no prototype. Faults are told all at once, each with its place.
 */
export const load = (json: string, words: Words): Loaded => {
  const read = parsed(json);
  if ('faults' in read) return read;
  const doubled = duplicateKeys(json);
  if (doubled.length > 0) return { faults: doubled };
  const names = {
    stages: keysOf(read.value, 'stages'),
    duties: keysOf(read.value, 'duties'),
    deadlines: keysOf(read.value, 'deadlines'),
  };
  const reading: Reading = { words, names, faults: [] };
  const pathway = document(read.value, '', reading);
  if (!pathway || reading.faults.length > 0) return { faults: reading.faults };
  const faults = [modesAreDistinct, ...SENSES].flatMap((sense) => sense({ pathway, words })).slice(0, 50);
  return faults.length > 0 ? { faults } : { pathway };
};
