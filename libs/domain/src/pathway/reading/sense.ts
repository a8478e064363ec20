import type { FactSpec } from '../fact-spec';
import type { FactName, Pathway } from '../pathway';
import type { Words } from '../words';
import type { Fault } from './reader';

/** A document of the right shape, whose sense is asked. */
export interface Asked {
  pathway: Pathway;
  words: Words;
}

export type Sense = (asked: Asked) => Fault[];

/** A fault where something is not so. */
export const unless = (so: boolean, place: string, sentence: string): Fault[] => (so ? [] : [{ place, sentence }]);

export const kindsIn = ({ pathway, words }: Asked, fact: FactName): readonly string[] => {
  const kinds: FactSpec['kinds'] = words.facts[fact]?.kinds;
  if (kinds === 'modes') return [pathway.modes.first, ...pathway.modes.fallback];
  if (kinds === 'outcomes') return Object.keys(pathway.outcomes);
  if (kinds === 'messages') return Object.keys(pathway.messages);
  return kinds ?? [];
};

export const kindsExist = (asked: Asked, fact: FactName, only: readonly string[] | undefined, place: string): Fault[] => {
  const kinds = kindsIn(asked, fact);
  return (only ?? []).filter((kind) => !kinds.includes(kind)).map((kind) => ({ place, sentence: `"${kind}" is no kind of ${fact}.` }));
};

/** Somebody may record it, or it simply happens. */
export const canHappen = ({ pathway, words }: Asked, fact: FactName, place: string): Fault[] =>
  unless(
    pathway.facts[fact] !== undefined || words.facts[fact]?.observed !== undefined || fact.startsWith('AddedStage'),
    place,
    `${fact} never happens here: /facts does not say who may record it.`,
  );
