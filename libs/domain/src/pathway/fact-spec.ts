import type { Connection, Known, Mode, Phase } from './vocabulary';

/** What the catalogue says of one fact, beside its shape. */
export interface FactSpec {
  /** It simply happened and is never refused where it makes sense: everywhere, or in these phases. A decision when absent. */
  observed?: 'always' | readonly Phase[];
  /** Its variants (`data.kind`): a list, or a list the pathway gives. */
  kinds?: readonly string[] | 'modes' | 'outcomes' | 'messages';
  teaches?: readonly Known[];
  forgets?: readonly Known[];
  /** What a single variant teaches or forgets besides. */
  byKind?: Readonly<Record<string, { teaches?: readonly Known[]; forgets?: readonly Known[] }>>;
  /** Conditions in the nature of the fact, which no pathway can lift. */
  asks?: { connection?: readonly Connection[]; otherMode?: true; phasesByKind?: Readonly<Record<string, readonly Phase[]>> };
  mode?: 'kind';
  connection?: (now: { kind: string | null; connection: Connection; mode: Mode }) => Connection;
  /** A deadline may record it: it tells somebody, and decides nothing about a patient. */
  byDeadline?: true;
  /** Only adds to the record: goes through even from behind the head. */
  adds?: true;
}
