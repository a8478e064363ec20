import { NOTHING, type Arranged, type Way } from '../pathway/arrange';
import type { Configuration } from '../pathway/configuration';
import { kindsOf, teachings, type Heard } from '../pathway/learn';
import type { RuleUse } from '../pathway/pathway';
import { ENDS, KNOWN, type Known } from '../pathway/vocabulary';
import { step, type Compiled } from '../consultation/consultation.machine';

export interface Visited {
  stage: string;
  now: Configuration;
}
export interface Edge {
  from: Visited;
  heard: Heard;
  to: Visited;
}
export interface Explored {
  configurations: readonly Visited[];
  edges: readonly Edge[];
}

/** All that a fact teaches or forgets in one of its kinds, as far as it is looked at. */
const effects = ({ spec }: Way, kind: string | null, kept: readonly Known[]): Known[] => {
  const variant = spec.byKind?.[kind ?? ''];
  const forgets = [...(spec.forgets ?? []), ...(variant?.forgets ?? [])];
  return [...teachings(spec, kind), ...forgets].filter((known) => kept.includes(known));
};

/** Facts that leave everything looked at as it is, wherever they happen. */
const changesNothing = (arranged: Arranged, way: Way, kept: readonly Known[]): boolean =>
  way.target === way.from &&
  !arranged.stages[way.from]?.onward &&
  !way.spec.mode &&
  !way.spec.connection &&
  way.fact !== 'EntryCorrected' &&
  (kindsOf(way.spec, arranged) ?? [null]).every((kind) => effects(way, kind, kept).length === 0);

/** Corrections of every fact, as if it alone had taught what it teaches. */
const corrections = (arranged: Arranged, kept: readonly Known[]): Known[][] => {
  const sets = Object.values(arranged.words.facts).flatMap((spec) =>
    (kindsOf(spec, arranged) ?? [null]).map((kind) => teachings(spec, kind).filter((known) => kept.includes(known))),
  );
  return [...new Map(sets.map((set) => [set.join(), set])).values()];
};

/** A fact as it may be heard, in each of its kinds that differ. The clock and the data, where they are asked, say yes. */
const hearings = (arranged: Arranged, way: Way, kept: readonly Known[]): Heard[] => {
  const holds = Object.fromEntries(way.needs.map(({ rule }) => [rule, true]));
  const heard = (kind: string | null): Heard => ({ type: way.fact, kind, holds });
  if (way.fact === 'EntryCorrected') return corrections(arranged, kept).map((unlearns) => ({ ...heard(null), unlearns }));
  const kinds = kindsOf(way.spec, arranged) ?? [null];
  if (way.fact === 'ConsultationBooked') return kinds.flatMap((kind) => arranged.modes.map((mode) => ({ ...heard(kind), mode })));
  const alike = (kind: string | null) => (way.spec.mode || way.spec.asks?.phasesByKind || way.target === '*before*' ? kind : effects(way, kind, kept).join());
  return [...new Map(kinds.map((kind) => [alike(kind), heard(kind)])).values()];
};

const clauses = ({ words }: Arranged, uses: readonly RuleUse[]) => uses.flatMap(({ rule }) => words.rules[rule]?.all ?? []);
const first = <T>(list: readonly T[] | undefined): T[] => (list ?? []).slice(0, 1);

/**
 * What else may be known where only a few things are looked at: nothing, everything, everything that no rule wants unknown,
 * what the fact's own rules ask, and that with the gate it leads through. Rules are conjunctions of "known" and "not
 * known", so what can happen at all happens in one of these.
 */
const suppositions = (arranged: Arranged, way: Way): Known[][] => {
  const wanted = clauses(arranged, way.needs).flatMap(({ known }) => first(known));
  const gate = clauses(arranged, arranged.stages[way.target]?.enter ?? []).flatMap(({ known }) => first(known));
  const rows = Object.values(arranged.pathway.facts).flatMap(({ needs = [] }) => needs);
  const unwanted = clauses(arranged, rows).flatMap(({ notKnown = [] }) => notKnown);
  return [[], [...KNOWN], KNOWN.filter((known) => !unwanted.includes(known)), wanted, [...wanted, ...gate]];
};

/** A duty that keeps a consultation from being followed up is played as open and as closed. */
const suppositionsOfDuties = ({ stages }: Arranged, stage: string): ReadonlySet<string>[] => {
  const [blocking] = (stages[stages[stage]?.onward ?? '']?.enter ?? []).flatMap(({ duties = [] }) => duties);
  return blocking ? [new Set(), new Set([blocking])] : [new Set()];
};

const ends: ReadonlySet<string> = new Set(ENDS);

interface Trial {
  way: Way;
  heard: Heard;
  known: Known[];
  duties: ReadonlySet<string>;
}

const trials = (arranged: Arranged, stage: string, kept: readonly Known[]): Trial[] =>
  Object.values(arranged.ways[stage] ?? {})
    .filter((way) => !changesNothing(arranged, way, kept))
    .flatMap((way) => {
      const sets = suppositions(arranged, way).map((set) => set.filter((one) => !kept.includes(one)));
      const distinct = [...new Map(sets.map((set) => [set.join(), set])).values()];
      return distinct.flatMap((known) =>
        suppositionsOfDuties(arranged, stage).flatMap((duties) =>
          hearings(arranged, way, kept).map((heard) => ({ way, heard, known, duties })),
        ),
      );
    });

/**
 * Walks everything that can be reached, one XState step at a time, looking at stage, mode, connection and the `kept` known
 * things only. Whatever is not looked at is supposed every way it can matter, so more is reached than can be in truth,
 * and never less. Facts that change nothing of what is looked at are left out.
 */
export const explore = ({ arranged, machine }: Compiled, kept: readonly Known[] = []): Explored => {
  const met = new Map<string, Visited>();
  const visit = (stage: string, now: Configuration): Visited => {
    const known = kept.filter((one) => now.known.has(one));
    // Only an end asks where it was reached from, and every way into one says it anew.
    const before = ends.has(arranged.stages[stage]?.phase ?? '') ? now.before : null;
    const key = [stage, now.mode, now.connection, before, ...known].join();
    const visited = met.get(key) ?? { stage, now: { ...now, before, known: new Set(known), duties: new Set() } };
    met.set(key, visited);
    return visited;
  };
  const trialsIn = new Map([NOTHING, ...Object.keys(arranged.stages)].map((stage) => [stage, trials(arranged, stage, kept)]));
  const edges: Edge[] = [];
  visit(NOTHING, { mode: arranged.modes[0] ?? 'video', connection: 'none', known: new Set(), duties: new Set(), before: null });
  for (const from of met.values())
    for (const { heard, known, duties } of trialsIn.get(from.stage) ?? []) {
      const reached = step(machine, from.stage, { ...from.now, known: new Set([...from.now.known, ...known]), duties }, heard);
      if (reached) edges.push({ from, heard, to: visit(reached.stage, reached.now) });
    }
  return { configurations: [...met.values()], edges };
};
