import { BEFORE, type Arranged, type Opens, type Way } from './arrange';
import type { Configuration, Holds } from './configuration';
import type { FactSpec } from './fact-spec';
import type { StageId } from './pathway';
import { ENDS, type Known, type Mode } from './vocabulary';

/** A fact as the machine hears it. */
export interface Heard {
  type: string;
  kind: string | null;
  holds: Holds;
  /** The booking names the mode. */
  mode?: Mode;
  /** A correction: what only the wrong entry had taught, and the duties it alone had closed. */
  unlearns?: readonly Known[];
  reopens?: readonly string[];
}

export const kindsOf = (spec: FactSpec, { pathway, modes }: Arranged): readonly string[] | null => {
  if (spec.kinds === 'modes') return modes;
  if (spec.kinds === 'outcomes') return Object.keys(pathway.outcomes);
  if (spec.kinds === 'messages') return Object.keys(pathway.messages);
  return spec.kinds ?? null;
};

const variant = (spec: FactSpec, kind: string | null) =>
  kind !== null && spec.byKind && Object.hasOwn(spec.byKind, kind) ? spec.byKind[kind] : undefined;

/** All that a fact teaches, whether it was known before or not. */
export const teachings = (spec: FactSpec, kind: string | null): readonly Known[] => [
  ...(spec.teaches ?? []),
  ...(variant(spec, kind)?.teaches ?? []),
];

const knownAfter = (spec: FactSpec, heard: Heard, now: Configuration): ReadonlySet<Known> => {
  const known = new Set(now.known);
  for (const forgotten of [...(spec.forgets ?? []), ...(variant(spec, heard.kind)?.forgets ?? [])]) known.delete(forgotten);
  for (const forgotten of heard.unlearns ?? []) known.delete(forgotten);
  for (const learned of teachings(spec, heard.kind)) known.add(learned);
  return known;
};

const concerns = (only: readonly string[] | undefined, kind: string | null): boolean =>
  !only || (kind !== null && only.includes(kind));

const opensNow = (opens: Opens, way: Way, kind: string | null, known: ReadonlySet<Known>): boolean =>
  concerns(opens.only, kind) &&
  (!opens.during || (way.phase !== null && opens.during.includes(way.phase))) &&
  (!opens.known || known.has(opens.known)) &&
  (!opens.unless || !known.has(opens.unless));

const dutiesAfter = (arranged: Arranged, way: Way, heard: Heard, now: Configuration): ReadonlySet<string> => {
  const duties = new Set(now.duties);
  for (const closes of arranged.closes[way.fact] ?? []) if (concerns(closes.only, heard.kind)) duties.delete(closes.duty);
  for (const opens of arranged.opens[way.fact] ?? []) if (opensNow(opens, way, heard.kind, now.known)) duties.add(opens.duty);
  for (const duty of heard.reopens ?? []) duties.add(duty);
  return duties;
};

const modeAfter = (spec: FactSpec, heard: Heard, now: Configuration): Mode =>
  (spec.mode === 'kind' ? (heard.kind as Mode | null) : heard.mode) ?? now.mode;

/** The stage an end is reached from is kept, so that a mistaken end can be taken back. */
const beforeAfter = (arranged: Arranged, way: Way, target: StageId, now: Configuration): StageId | null => {
  const phase = arranged.stages[target]?.phase;
  const ends = phase !== undefined && ENDS.includes(phase);
  return ends && way.phase !== null && !ENDS.includes(way.phase) ? way.from : now.before;
};

/** What is known and owed after a fact. Openers ask what was known before it. */
export const learn = (arranged: Arranged, way: Way, heard: Heard, now: Configuration): Configuration => ({
  mode: modeAfter(way.spec, heard, now),
  connection: way.spec.connection?.({ kind: heard.kind, connection: now.connection, mode: now.mode }) ?? now.connection,
  known: knownAfter(way.spec, heard, now),
  duties: dutiesAfter(arranged, way, heard, now),
  before: beforeAfter(arranged, way, destination(way, heard, now, arranged) ?? way.from, now),
});

/** Where a way leads this time. `null`: an end with nothing to go back to. */
export const destination = (way: Way, heard: Heard, now: Configuration, arranged: Arranged): StageId | null => {
  if (way.target !== BEFORE) return way.target;
  return heard.kind === 'new-appointment' ? arranged.initial : now.before;
};

/** Duties that entering a stage opens. */
export const entered = (arranged: Arranged, stage: StageId, now: Configuration): ReadonlySet<string> => {
  const duties = new Set(now.duties);
  for (const { duty, unless } of arranged.opensEntering[stage] ?? []) if (!unless || !now.known.has(unless)) duties.add(duty);
  return duties;
};
