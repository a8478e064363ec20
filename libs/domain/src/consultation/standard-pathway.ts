import { load } from '../pathway/load';
import type { Pathway } from '../pathway/pathway';
import document from '../pathway/standard/standard.v1.json';
import { words } from './words';

const shipped = (json: string): Pathway => {
  const loaded = load(json, words);
  if ('pathway' in loaded) return loaded.pathway;
  throw new Error(loaded.faults.map(({ place, sentence }) => `${place}: ${sentence}`).join('\n'));
};

/** The pathway we ship, read through the same door as any other. */
export const standardPathway: Pathway = shipped(JSON.stringify(document));
