import type { Kysely } from 'kysely';
import type { Position } from '../event-log';
import type { Change } from '../view';
import type { GenerationKey } from './view-tables';

/** What one node did to a view, for the others. */
export interface Told extends GenerationKey {
  position: Position | null;
  /** Null: anything may have changed. */
  changes: readonly Change[] | null;
}

/** How the nodes that share the views hear what the others did to them. */
export interface ViewNews {
  /** False where this node is alone: then nothing is told, and nobody need look by himself. */
  readonly shared: boolean;
  /** Whether what others tell arrives now. */
  readonly hearing: boolean;
  /** Told once the transaction is committed, and not where it is not. This node does not hear it. */
  tell(trx: Kysely<unknown>, told: Told): Promise<void>;
  /** Null: something may have been missed. Answers with the way to stop listening. */
  hear(listener: (told: Told | null) => void): () => void;
  close(): Promise<void>;
}

/** For a node that is alone. */
export const noNews: ViewNews = {
  shared: false,
  hearing: true,
  tell: () => Promise.resolve(),
  hear: () => () => undefined,
  close: () => Promise.resolve(),
};
