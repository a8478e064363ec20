import { Kysely, Transaction } from 'kysely';
import { Position, StoredEvent } from './event-log';

/** What changed in a view, in the view's own words: a key, or something its readers understand. */
export type Change = string | object;

/** A view can always be thrown away and folded again from the log. */
export interface View<DB> {
  name: string;
  /** Raise it whenever the tables or the fold change: the view is then folded anew. */
  version: number;
  create(db: Kysely<DB>): Promise<void>;
  /** Must not mind when there is nothing to drop. */
  drop(db: Kysely<DB>): Promise<void>;
  /** Writes through `trx` and nothing else: what is written by another way is not undone with it, and waits for it for ever. */
  apply(trx: Transaction<DB>, events: readonly StoredEvent[]): Promise<void | readonly Change[]>;
}

export interface ViewChanged {
  view: string;
  changes: readonly Change[];
  /** How far the view now reaches. */
  position: Position;
}

export interface ViewStatus {
  view: string;
  state: 'not-started' | 'running' | 'wrong-log' | 'stopped';
  position: Position | null;
  head: Position | null;
  /** How many events went through this view since it was last folded anew. */
  processed: number;
  lagging: boolean;
  /** How many streams this view has set aside because it could not fold them. */
  parked: number;
  /** Why the view does not run, in a sentence. */
  trouble?: string;
}
