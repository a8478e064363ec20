import type { FactName, Pathway, Stage, StageId } from './pathway';
import { PHASES, type Phase } from './vocabulary';
import { bare } from './words';

type Phased = Stage & { phase: Phase };
interface Woven {
  initial: StageId;
  stages: Record<StageId, Phased>;
}

export const isCanonical = (stage: StageId): stage is Phase => PHASES.some((phase) => phase === stage);
export const rank = (phase: Phase): number => PHASES.indexOf(phase);

/** The way to a patient in an emergency goes round every added stage. */
const EMERGENCY = 'EmergencyDeclared';

const moved = (stage: Phased, moves: Record<FactName, StageId>): Phased => ({ ...stage, moves: bare({ ...stage.moves, ...moves }) });

/** Every forward way into `to` now leads to `added`. */
const redirect = (stage: Phased, to: StageId, added: StageId): Phased => {
  const through = Object.entries(stage.moves ?? {}).filter(([fact, target]) => target === to && fact !== EMERGENCY);
  const woven = moved(stage, Object.fromEntries(through.map(([fact]) => [fact, added])));
  return stage.onward === to ? { ...woven, onward: added } : woven;
};

/** The ways back of the phase it belongs to, and the emergency's: an added stage is no trap. */
const inherited = (added: Phased, home: Phased | undefined): Record<FactName, StageId> => {
  const back = Object.entries(home?.moves ?? {}).filter(
    ([fact, target]) => fact === EMERGENCY || (isCanonical(target) && rank(target) < rank(added.phase)),
  );
  return { ...Object.fromEntries(back), ...added.moves };
};

const done = (added: Phased, next: StageId): Record<FactName, StageId> => ({
  AddedStageCompleted: next,
  ...(added.skip && { AddedStageSkipped: next }),
});

/** The first added stage takes over every forward way into `before`. */
const standFirst = (woven: Woven, id: StageId, before: Phase): void => {
  for (const [other, stage] of Object.entries(woven.stages))
    if (isCanonical(other) && rank(other) < rank(before)) woven.stages[other] = redirect(stage, before, id);
  if (before === 'booked') woven.initial = id;
};

/** Several before the same stage stand in the order written: the next one behind the one before it. */
const standBehind = ({ stages }: Woven, id: StageId, earlier: StageId): void => {
  const stage = stages[earlier];
  if (stage) stages[earlier] = moved(stage, done(stage, id));
};

const insert = (woven: Woven, id: StageId, before: Phase, earlier: StageId | undefined): void => {
  const added = woven.stages[id];
  if (!added) return;
  if (earlier) standBehind(woven, id, earlier);
  else standFirst(woven, id, before);
  const enter = [...(added.enter ?? []), ...(woven.stages[before]?.enter ?? [])];
  woven.stages[id] = moved({ ...added, enter }, { ...inherited(added, woven.stages[added.phase]), ...done(added, before) });
};

/** The stages with the added ones in their places. An added stage takes over the gate of the one it stands before. */
export const weave = (pathway: Pathway): Woven => {
  const named = Object.entries(pathway.stages).map(([id, stage]) => [id, { ...stage, phase: stage.phase ?? (id as Phase) }]);
  const woven: Woven = { initial: 'booked', stages: bare(Object.fromEntries(named) as Record<StageId, Phased>) };
  const last = bare<StageId>();
  for (const [id, { before }] of Object.entries(pathway.stages)) {
    if (!before) continue;
    insert(woven, id, before, last[before]);
    last[before] = id;
  }
  return woven;
};
