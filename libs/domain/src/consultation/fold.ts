import type { Instant, RecordedFact, Stamp } from '../kernel';
import { ENDS, type Connection, type Known, type Mode, type Phase } from '../pathway/vocabulary';
import type { FactType } from './consultation.events';
import type { Consultation, Entry } from './consultation.state';
import { NO_CALL } from './folding-call';
import { foldData } from './folding-data';

/** A consultation of which nothing is known yet. */
export const nothing = (id: string): Consultation => ({
  id, revision: -1, hash: null, pathway: null, stage: null, phase: null, stageBeforeEnd: null,
  mode: 'video', connection: 'none', known: new Map(), duties: new Map(), deadlines: new Map(), epochs: 0,
  clinic: '', patient: '', reference: '', clinician: null, start: '', minutes: 0, bookedMode: 'video',
  arrivedAt: null, endedAt: null, link: null, tries: [], entries: [],
  call: NO_CALL, guests: [], chatDiscardedAt: null,
});

/** Contact is over in these, so the aftercare time runs from entering them. */
const OVER: ReadonlySet<string> = new Set<Phase>(['wrapping-up', 'summarised', ...ENDS]);
const ENDED: ReadonlySet<string> = new Set<Phase>(ENDS);
const NONE: readonly string[] = [];

const stageReached = (consultation: Consultation, { stage, phase }: Stamp, at: Instant): void => {
  if (ENDED.has(phase) && !ENDED.has(consultation.phase ?? '')) consultation.stageBeforeEnd = stage.from;
  if (!OVER.has(phase)) consultation.endedAt = null;
  else consultation.endedAt ??= at;
  consultation.stage = stage.to;
  consultation.phase = phase as Phase;
};

const whatIsKnown = (consultation: Consultation, { learned, forgot }: Stamp): void => {
  if (forgot) for (const known of forgot) consultation.known.delete(known as Known);
  if (!learned) return;
  for (const known of learned as Known[]) {
    const before = consultation.known.get(known);
    consultation.known.set(known, before ? [...before, consultation.revision] : [consultation.revision]);
  }
};

const whatIsOwed = (consultation: Consultation, { opened, closed }: Stamp, at: Instant): void => {
  if (closed) for (const duty of closed) consultation.duties.delete(duty);
  if (opened) for (const { duty, due } of opened) consultation.duties.set(duty, { due, since: at });
};

const whatIsArmed = (consultation: Consultation, { armed, cleared, passed }: Stamp): void => {
  if (passed) consultation.deadlines.delete(passed);
  if (cleared) for (const id of cleared) consultation.deadlines.delete(id);
  if (!armed) return;
  for (const { id, epoch, due } of armed) {
    consultation.deadlines.set(id, { epoch, due });
    if (epoch > consultation.epochs) consultation.epochs = epoch;
  }
};

/**
 * Takes one recorded fact into a consultation, which is changed and given back. Reads the envelope, the stamp and the open
 * data, and nothing else: no seal, no catalogue, no pathway. A fact without a stamp is a broken history, and thrown.
 */
export const fold = (consultation: Consultation, fact: RecordedFact): Consultation => {
  const { stamp, revision, at, type, id, data, pathway } = fact;
  if (!stamp) throw new Error(`The fact at revision ${revision} of ${fact.stream} carries no stamp.`);
  const { mode, connection, learned = NONE, closed = NONE } = stamp;
  const entry: Entry = { revision, id, type: type as FactType, kind: (data as { kind?: string }).kind ?? null, at, learned, closed };
  consultation.revision = revision;
  consultation.hash = fact.hash;
  if (pathway) consultation.pathway = pathway;
  (consultation.entries as Entry[]).push(entry);
  stageReached(consultation, stamp, at);
  if (mode) consultation.mode = mode as Mode;
  if (connection) consultation.connection = connection as Connection;
  foldData(consultation, type, data, at);
  whatIsKnown(consultation, stamp);
  whatIsOwed(consultation, stamp, at);
  whatIsArmed(consultation, stamp);
  return consultation;
};

/** A consultation from its whole history, in order. */
export const foldAll = (id: string, history: Iterable<RecordedFact>): Consultation => {
  const consultation = nothing(id);
  for (const fact of history) fold(consultation, fact);
  return consultation;
};

/** A copy that can be folded further without touching the original. */
export const copyOf = (consultation: Consultation): Consultation => ({
  ...consultation,
  known: new Map(consultation.known),
  duties: new Map(consultation.duties),
  deadlines: new Map(consultation.deadlines),
  entries: [...consultation.entries],
});
