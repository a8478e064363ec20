import { ROLES, type Role } from '../kernel';
import type { FactSpec } from './fact-spec';
import type { Closer, Deadline, FactName, FactRow, Opener, Pathway, Phases, RuleUse, Stage, StageId } from './pathway';
import { IN_CALL, type Known, type Mode, type Phase } from './vocabulary';
import { weave } from './weave';
import { bare, type Words } from './words';

/** Before the booking: the machine's first state, and never a stage of a pathway. */
export const NOTHING = '*nothing*';
/** As a target: the stage an end was reached from. */
export const BEFORE = '*before*';

export type ArrangedStage = Stage & { phase: Phase };

/** How one fact may happen in one stage. */
export interface Way {
  fact: FactName;
  spec: FactSpec;
  from: StageId;
  /** None before the booking. */
  phase: Phase | null;
  /** Where it leads: a stage, or `*before*`. */
  target: StageId;
  needs: readonly RuleUse[];
  /** In order of preference. */
  by: readonly Role[];
}

export interface Opens {
  duty: string;
  only?: readonly string[];
  during?: readonly Phase[];
  known?: Known;
  unless?: Known;
}
export interface Closes {
  duty: string;
  only?: readonly string[];
}

/** A pathway made ready: added stages woven in, groups of phases spread, every name resolved, every map bare. */
export interface Arranged {
  pathway: Pathway;
  words: Words;
  initial: StageId;
  modes: readonly Mode[];
  stages: Readonly<Record<StageId, ArrangedStage>>;
  ways: Readonly<Record<StageId, Readonly<Record<FactName, Way>>>>;
  /** By the fact that opens them. */
  opens: Readonly<Record<FactName, readonly Opens[]>>;
  /** By the stage that opens them when it is entered. */
  opensEntering: Readonly<Record<StageId, readonly Opens[]>>;
  /** By the fact that closes them. */
  closes: Readonly<Record<FactName, readonly Closes[]>>;
  deadlines: readonly (Omit<Deadline, 'while'> & { id: string; while: readonly Phase[] })[];
}

export const spread = (phases: Phases): readonly Phase[] => phases.flatMap((phase) => (phase === 'in-call' ? IN_CALL : [phase]));

interface Draft {
  pathway: Pathway;
  words: Words;
  stages: Readonly<Record<StageId, ArrangedStage>>;
}

const byRow = (row: FactRow | undefined, id: StageId, { phase }: ArrangedStage): StageId | null =>
  row?.during && spread(row.during).includes(phase) ? (row.to ?? id) : null;

const byNature = (spec: FactSpec | undefined, id: StageId, { phase }: ArrangedStage): StageId | null =>
  spec?.observed === 'always' || spec?.observed?.includes(phase) ? id : null;

/** A stage's own move comes before the fact's row, and the row before what simply happens anywhere. */
const targetOf = ({ pathway, words }: Draft, id: StageId, stage: ArrangedStage, fact: FactName): StageId | null =>
  stage.moves?.[fact] ?? byRow(pathway.facts[fact], id, stage) ?? byNature(words.facts[fact], id, stage);

const rolesFor = (pathway: Pathway, stage: Stage, fact: FactName): readonly Role[] => {
  if (fact === 'AddedStageCompleted') return stage.by ?? [];
  if (fact === 'AddedStageSkipped') return stage.skip ?? [];
  return pathway.facts[fact]?.by ?? ROLES;
};

const waysFrom = (draft: Draft, id: StageId, stage: ArrangedStage): Record<FactName, Way> => {
  const ways = bare<Way>();
  for (const [fact, spec] of Object.entries(draft.words.facts)) {
    const target = targetOf(draft, id, stage, fact);
    if (target === null) continue;
    const needs = draft.pathway.facts[fact]?.needs ?? [];
    ways[fact] = { fact, spec, from: id, phase: stage.phase, target, needs, by: rolesFor(draft.pathway, stage, fact) };
  }
  return ways;
};

const booking = ({ pathway, words }: Draft, initial: StageId): Record<FactName, Way> => {
  const fact = 'ConsultationBooked';
  const spec = words.facts[fact];
  const by = pathway.facts[fact]?.by ?? ROLES;
  return bare(spec ? { [fact]: { fact, spec, from: NOTHING, phase: null, target: initial, needs: [], by } } : {});
};

const grouped = <V>(pairs: readonly (readonly [string, V])[]): Record<string, V[]> => {
  const groups = bare<V[]>();
  for (const [key, value] of pairs) (groups[key] ??= []).push(value);
  return groups;
};

const opener = (duty: string, opens: Opener): readonly [string, Opens] => {
  if ('entering' in opens) return [opens.entering, { duty, unless: opens.unless }];
  const { on, only, during, known, unless } = opens;
  return [on, { duty, only, known, unless, during: during && spread(during) }];
};
const closer = (duty: string, closes: Closer): readonly [string, Closes] =>
  typeof closes === 'string' ? [closes, { duty }] : [closes.on, { duty, only: closes.only }];

export const arrange = (pathway: Pathway, words: Words): Arranged => {
  const { initial, stages } = weave(pathway);
  const draft: Draft = { pathway, words, stages };
  const ways = bare<Record<FactName, Way>>({ [NOTHING]: booking(draft, initial) });
  for (const [id, stage] of Object.entries(stages)) ways[id] = waysFrom(draft, id, stage);
  const duties = Object.entries(pathway.duties);
  const openers = duties.flatMap(([duty, { opens }]) => opens.map((one) => [duty, one] as const));
  return {
    pathway,
    words,
    initial,
    modes: [pathway.modes.first, ...pathway.modes.fallback],
    stages,
    ways,
    opens: grouped(openers.filter(([, one]) => 'on' in one).map(([duty, one]) => opener(duty, one))),
    opensEntering: grouped(openers.filter(([, one]) => 'entering' in one).map(([duty, one]) => opener(duty, one))),
    closes: grouped(duties.flatMap(([duty, { closes }]) => closes.map((one) => closer(duty, one)))),
    deadlines: Object.entries(pathway.deadlines).map(([id, deadline]) => ({ ...deadline, id, while: spread(deadline.while) })),
  };
};
