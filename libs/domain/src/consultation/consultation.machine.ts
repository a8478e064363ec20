import { createEmptyActor, type AnyActorScope, type SnapshotFrom } from 'xstate';
import type { PathwayRef } from '../kernel';
import { arrange, NOTHING, type Arranged } from '../pathway/arrange';
import { compile, type PathwayMachine } from '../pathway/compile';
import type { Configuration } from '../pathway/configuration';
import type { Heard } from '../pathway/learn';
import type { Pathway, StageId } from '../pathway/pathway';
import type { Consultation } from './consultation.state';
import { words } from './words';

/** A pathway version and the hash that consultations are pinned to (SHA-256 in hex of `canonical(pathway)`). */
export interface PinnedPathway {
  ref: PathwayRef;
  pathway: Pathway;
}

export const pin = (pathway: Pathway, hash: string): PinnedPathway => ({
  ref: { id: pathway.id, version: pathway.version, hash },
  pathway,
});

export interface Compiled {
  arranged: Arranged;
  machine: PathwayMachine;
}

const compiled = new Map<string, Compiled>();

/** Same hash, same machine: compiled once. */
export const compiledFor = ({ ref, pathway }: PinnedPathway): Compiled => {
  const known = compiled.get(ref.hash);
  if (known) return known;
  const arranged = arrange(pathway, words);
  const fresh = { arranged, machine: compile(arranged) };
  compiled.set(ref.hash, fresh);
  return fresh;
};

/** A scope in which nothing can happen: our machines have no effects, and a real actor for each step costs more than the step. */
const inertScope = (): AnyActorScope => {
  const self = createEmptyActor();
  return {
    self, system: self.system, id: '', sessionId: '',
    logger: () => undefined, defer: () => undefined, stopChild: () => undefined, emit: () => undefined, actionExecutor: () => undefined,
  } as unknown as AnyActorScope;
};
const scope = inertScope();

export const configurationOf = (consultation: Consultation): Configuration => ({
  mode: consultation.mode,
  connection: consultation.connection,
  known: new Set(consultation.known.keys()),
  duties: new Set(consultation.duties.keys()),
  before: consultation.stageBeforeEnd,
});

export interface Reached {
  stage: StageId;
  now: Configuration;
}

/**
 * One step of the machine, or `null` where it does not accept the fact. XState is asked for that in so many words: it would
 * go onward on a refused fact, too, from a stage whose next gate already holds.
 */
export const step = (machine: PathwayMachine, stage: StageId | null, now: Configuration, heard: Heard): Reached | null => {
  const from = machine.resolveState({ value: stage ?? NOTHING, context: now });
  if (machine.getTransitionData(from, heard).length === 0) return null;
  const to = machine.transition(from, heard, scope) as SnapshotFrom<PathwayMachine>;
  return { stage: to.value as StageId, now: to.context };
};
