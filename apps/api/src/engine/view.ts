import { Kysely, Transaction } from 'kysely';
import { Position, StoredEvent } from './event-log';

/** What changed in a view, in the view's own words: a key, or something its readers understand. */
export type Change = string | object;

/** A view can always be thrown away and folded again from the log. */
export interface View<DB> {
  /** Lower case, digits and hyphens: it stands in the names of tables. */
  name: string;
  /** Raise it whenever the tables or the fold change: the view is then folded anew, beside what an older program still reads. */
  version: number;
  /** All of them. Each generation of the view has its own, of which nobody but the runner knows the names. */
  tables: readonly (keyof DB & string)[];
  create(db: Kysely<DB>): Promise<void>;
  /** Writes through `trx` and nothing else: what is written by another way is not undone with it, and waits for it for ever. */
  apply(trx: Transaction<DB>, events: readonly StoredEvent[]): Promise<void | readonly Change[]>;
}

export interface ViewChanged {
  view: string;
  changes: readonly Change[];
  /** Something may have been missed: whatever was read before may have changed. */
  everything?: true;
  /** How far the view now reaches. */
  position: Position | null;
}

export interface ViewStatus {
  view: string;
  version: number;
  state: 'not-started' | 'running' | 'wrong-log' | 'stopped' | 'unreachable';
  /** Whether this node folds it; where several share it, the others read what one of them folds. */
  folds: boolean;
  position: Position | null;
  head: Position | null;
  /** How many events went through this view since it was last folded anew. */
  processed: number;
  lagging: boolean;
  /** How many events it has yet to fold; null where the log cannot tell. */
  lag: number | null;
  /** How many streams this view has set aside because it could not fold them. */
  parked: number;
  /** Being folded anew beside what serves. `of`: how many events went through what serves. */
  rebuild?: { processed: number; of: number };
  /** Why the view does not run, in a sentence. */
  trouble?: string;
}
