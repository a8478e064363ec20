import type { PositionedFact } from '../engine/recorder';

/** What happened since, a line each. */
export const meanwhileOf = (facts: readonly PositionedFact[]): string[] => facts.map(({ type }) => type);
