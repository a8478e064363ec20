import type { Instant, Role } from '../kernel';
import { accepts } from '../pathway/accepts';
import { NOTHING, type Arranged } from '../pathway/arrange';
import { unmetAt } from '../pathway/may';
import type { StageId } from '../pathway/pathway';
import type { Phase } from '../pathway/vocabulary';
import { actingRole } from './acting-role';
import { factTypes } from './catalogue';
import { compiledFor, configurationOf, type PinnedPathway } from './consultation.machine';
import type { FactType } from './consultation.events';
import type { Consultation } from './consultation.state';
import { ruleSays } from './saying-no';

/** The canonical stage that a stage belongs to, or `null` where the pathway has no such stage. */
export const phaseOf = (pathway: PinnedPathway, stage: StageId): Phase | null =>
  compiledFor(pathway).arranged.stages[stage]?.phase ?? null;

/** What the machine would take now from somebody in these roles. Rules that ask the clock or the data are taken to hold. */
export const mayRecord = (consultation: Consultation, pathway: PinnedPathway, roles: readonly Role[]): FactType[] => {
  const { arranged } = compiledFor(pathway);
  const now = configurationOf(consultation);
  return factTypes.filter((type) => {
    const way = arranged.ways[consultation.stage ?? NOTHING]?.[type];
    return way !== undefined && actingRole(way.by, roles) !== null && accepts(arranged, way, now);
  });
};

export interface Owed {
  duties: readonly { id: string; title: string; owner: Role; due: Instant; since: Instant }[];
  /** What the stage to come still waits for: code and sentence of each rule of its gate. */
  gates: readonly { code: string; sentence: string }[];
}

/** The stage this one leads on to by itself, or by completing. */
const comingStage = ({ stages }: Arranged, stage: StageId): StageId | undefined =>
  stages[stage]?.onward ?? stages[stage]?.moves?.ConsultationCompleted;

/** Everything still owed, so that it is always in sight. Duties first due come first. */
export const owed = (consultation: Consultation, pathway: PinnedPathway): Owed => {
  const { arranged } = compiledFor(pathway);
  const duties = [...consultation.duties].map(([id, { due, since }]) => {
    const { title = id, owner = 'reception' as const } = arranged.pathway.duties[id] ?? {};
    return { id, title, owner, due, since };
  });
  const coming = comingStage(arranged, consultation.stage ?? NOTHING);
  const unmet = coming ? unmetAt(arranged, coming, configurationOf(consultation)) : [];
  return {
    duties: duties.sort((a, b) => a.due.localeCompare(b.due)),
    gates: unmet.filter((use) => !use.duties).map((use) => ruleSays(use)),
  };
};
