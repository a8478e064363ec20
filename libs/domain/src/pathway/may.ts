import type { Arranged, Way } from './arrange';
import { holds, type Configuration } from './configuration';
import { destination, kindsOf, learn, type Heard } from './learn';
import type { RuleUse, StageId } from './pathway';

/** Conditions in a fact's own nature, which no pathway gives or lifts. */
export type Nature =
  | 'no-such-kind' | 'not-with-this-connection' | 'already-in-this-mode' | 'not-in-this-stage' | 'nothing-to-return-to';

/** What stands against a fact: its nature, a rule of its row, or a rule of the gate it leads through. */
export type Objection = { nature: Nature } | { rule: RuleUse; at: 'row' | 'gate' };

const nature = (arranged: Arranged, way: Way, heard: Heard, now: Configuration): Objection | null => {
  const { kind } = heard;
  const kinds = kindsOf(way.spec, arranged);
  const { asks } = way.spec;
  if (kinds ? kind === null || !kinds.includes(kind) : kind !== null) return { nature: 'no-such-kind' };
  if (asks?.connection && !asks.connection.includes(now.connection)) return { nature: 'not-with-this-connection' };
  if (asks?.otherMode && kind === now.mode) return { nature: 'already-in-this-mode' };
  const phases = kind === null ? undefined : asks?.phasesByKind?.[kind];
  return phases && way.phase && !phases.includes(way.phase) ? { nature: 'not-in-this-stage' } : null;
};

const unmet = (arranged: Arranged, uses: readonly RuleUse[], now: Configuration, heard: Heard): RuleUse[] =>
  uses.filter((use) => {
    const rule = arranged.words.rules[use.rule];
    return !rule || !holds(rule, use, now, heard.holds);
  });

/** The rules of a stage's gate that do not hold. */
export const unmetAt = (arranged: Arranged, stage: StageId, now: Configuration): RuleUse[] =>
  unmet(arranged, arranged.stages[stage]?.enter ?? [], now, { type: '', kind: null, holds: {} });

/** The gate is asked of what is known after the fact; staying where one is passes no gate. */
const gate = (arranged: Arranged, way: Way, heard: Heard, now: Configuration): RuleUse[] => {
  const target = destination(way, heard, now, arranged);
  return target === null || target === way.from ? [] : unmetAt(arranged, target, learn(arranged, way, heard, now));
};

/** Everything against a fact, the first thing first. */
export const objections = (arranged: Arranged, way: Way, heard: Heard, now: Configuration): Objection[] => {
  const natural = nature(arranged, way, heard, now);
  if (natural) return [natural];
  if (destination(way, heard, now, arranged) === null) return [{ nature: 'nothing-to-return-to' }];
  return [
    ...unmet(arranged, way.needs, now, heard).map((rule) => ({ rule, at: 'row' as const })),
    ...gate(arranged, way, heard, now).map((rule) => ({ rule, at: 'gate' as const })),
  ];
};
