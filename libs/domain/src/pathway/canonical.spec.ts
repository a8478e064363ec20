import { standardPathway } from '../consultation/standard-pathway';
import { words } from '../consultation/words';
import { canonical } from './canonical';
import { load } from './load';

const reversed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).reverse().map(([key, one]) => [key, reversed(one)]));
};

describe('The canonical text of a pathway', () => {
  it('is the same whatever order its keys were written in', () => {
    const loaded = load(JSON.stringify(reversed(standardPathway)), words);
    expect('pathway' in loaded && canonical(loaded.pathway)).toBe(canonical(standardPathway));
  });
  it('differs when anything differs, the order of a list included', () => {
    const { modes } = standardPathway;
    expect(canonical({ ...standardPathway, modes: { ...modes, fallback: [...modes.fallback].reverse() } })).not.toBe(canonical(standardPathway));
    expect(canonical({ ...standardPathway, version: 2 })).not.toBe(canonical(standardPathway));
  });
  it('reads back as the same pathway', () => {
    expect(JSON.parse(canonical(standardPathway))).toEqual(standardPathway);
  });
});
