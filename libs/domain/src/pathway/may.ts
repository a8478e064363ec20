import type { Arranged, Way } from './arrange';
import { holds, type Configuration } from './configuration';
import { destination, kindsOf, learn, type Heard } from './learn';
import type { RuleUse, StageId } from './pathway';

/** Conditions in a fact's own nature, which no pathway gives or lifts. */
export type Nature =
  | 'no-such-kind' | 'not-with-this-connection' | 'already-in-this-mode' | 'not-in-this-stage' | 'nothing-to-return-to';

/** What stands against a fact: its nature, a rule of its row, or a rule of the gate it leads through. */
export type Objection = { nature: Nature } | { rule: RuleUse; at: 'row' | 'gate' };

const isAKind = (arranged: Arranged, { spec }: Way, kind: string | null): boolean => {
  const kinds = kindsOf(spec, arranged);
  return kind === null ? kinds === null : (kinds?.includes(kind) ?? false);
};

const isInPhase = ({ spec, phase }: Way, kind: string | null): boolean => {
  const phases = spec.asks?.phasesByKind?.[kind ?? ''];
  return !phases || phase === null || phases.includes(phase);
};

const against = (arranged: Arranged, way: Way, heard: Heard, now: Configuration): Nature | null => {
  const { connection, otherMode } = way.spec.asks ?? {};
  if (!isAKind(arranged, way, heard.kind)) return 'no-such-kind';
  if (connection && !connection.includes(now.connection)) return 'not-with-this-connection';
  if (otherMode && heard.kind === now.mode) return 'already-in-this-mode';
  if (!isInPhase(way, heard.kind)) return 'not-in-this-stage';
  return destination(way, heard, now, arranged) === null ? 'nothing-to-return-to' : null;
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
  const nature = against(arranged, way, heard, now);
  if (nature) return [{ nature }];
  return [
    ...unmet(arranged, way.needs, now, heard).map((rule) => ({ rule, at: 'row' as const })),
    ...gate(arranged, way, heard, now).map((rule) => ({ rule, at: 'gate' as const })),
  ];
};
