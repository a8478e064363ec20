import type { Arranged, Way } from './arrange';
import type { Configuration, Holds } from './configuration';
import { kindsOf } from './learn';
import { objections } from './may';

/** The clock and the data are not asked here, so every rule that would ask them is taken to say yes. */
const allYes = (way: Way): Holds => Object.fromEntries(way.needs.map(({ rule }) => [rule, true]));

/** Whether a fact could happen now in any of its kinds, if the clock and the data allow it. */
export const accepts = (arranged: Arranged, way: Way, now: Configuration): boolean =>
  (kindsOf(way.spec, arranged) ?? [null]).some(
    (kind) => objections(arranged, way, { type: way.fact, kind, holds: allYes(way) }, now).length === 0,
  );
