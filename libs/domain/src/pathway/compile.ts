import { assign, setup } from 'xstate';
import { BEFORE, NOTHING, type Arranged, type Way } from './arrange';
import type { Configuration } from './configuration';
import { destination, entered, learn, type Heard } from './learn';
import { objections, unmetAt } from './may';
import type { FactName, StageId } from './pathway';
import { ENDS } from './vocabulary';
import { bare } from './words';

interface Step {
  from: StageId;
  fact: FactName;
  to: StageId;
}

/** Onward never goes in a circle in a pathway that was loaded; should one slip in, XState throws instead of spinning. */
const MAX_ITERATIONS = 50;

const targets = (arranged: Arranged, way: Way): StageId[] =>
  way.target === BEFORE
    ? Object.keys(arranged.stages).filter((id) => !ENDS.some((end) => end === arranged.stages[id]?.phase))
    : [way.target];

/**
 * The pathway as an XState v5 machine of flat states: one guard `may`, one action `learn`, duties on entry, `always` only
 * for `onward`. Every accepted fact assigns.
 */
export const compile = (arranged: Arranged) => {
  const wayOf = ({ from, fact }: Step): Way | undefined => arranged.ways[from]?.[fact];
  const machine = setup({
    types: { context: {} as Configuration, events: {} as Heard },
    guards: {
      may: ({ context, event }, step: Step) => {
        const way = wayOf(step);
        if (!way || destination(way, event, context, arranged) !== step.to) return false;
        return objections(arranged, way, event, context).length === 0;
      },
      open: ({ context }, { stage }: { stage: StageId }) => unmetAt(arranged, stage, context).length === 0,
    },
    actions: {
      learn: assign(({ context, event }, step: Step) => {
        const way = wayOf(step);
        return way ? learn(arranged, way, event, context) : {};
      }),
      enter: assign(({ context }, { stage }: { stage: StageId }) => ({ duties: entered(arranged, stage, context) })),
    },
  });
  const transitions = (way: Way) =>
    targets(arranged, way).map((to) => {
      const params: Step = { from: way.from, fact: way.fact, to };
      return {
        ...(to === way.from ? {} : { target: to }),
        guard: { type: 'may' as const, params },
        actions: { type: 'learn' as const, params },
      };
    });
  const on = (stage: StageId) =>
    bare(Object.fromEntries(Object.entries(arranged.ways[stage] ?? {}).map(([fact, way]) => [fact, transitions(way)])));
  const onward = (stage: StageId | undefined) =>
    stage ? { always: { target: stage, guard: { type: 'open' as const, params: { stage } } } } : {};
  const states = Object.entries(arranged.stages).map(([stage, { onward: next }]) => [
    stage,
    { on: on(stage), entry: { type: 'enter' as const, params: { stage } }, ...onward(next) },
  ]);
  return machine.createMachine({
    id: arranged.pathway.id,
    initial: NOTHING,
    options: { maxIterations: MAX_ITERATIONS },
    context: { mode: arranged.pathway.modes.first, connection: 'none', known: new Set(), duties: new Set(), before: null },
    states: bare({ [NOTHING]: { on: on(NOTHING) }, ...(Object.fromEntries(states) as object) }),
  });
};

export type PathwayMachine = ReturnType<typeof compile>;
