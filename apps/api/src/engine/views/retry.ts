import type { Kysely, Transaction } from 'kysely';
import type { EventLog } from '../event-log';
import type { Change, View } from '../view';
import { CheckpointMoved, type Generations } from './generations';
import type { Generation } from './generations.tables';
import { fold, FoldFailed, kindOf } from './projector';
import type { ViewNews } from './view-news';

export interface RetryParts<DB> {
  log: EventLog;
  db: Kysely<DB>;
  view: View<DB>;
  generations: Generations<DB>;
  serving: Generation;
  news: ViewNews;
  report: (error: unknown) => void;
}

/**
 * Folds a parked stream from where it failed up to where the view stands, which does not move meanwhile, whichever node
 * folds it. Answers with what changed; null when it fails again, or was not parked.
 */
export async function retry<DB>(parts: RetryParts<DB>, stream: string): Promise<readonly Change[] | null> {
  const { db, generations, serving, report } = parts;
  try {
    return await db.transaction().execute((trx) => foldParked(parts, trx, stream));
  } catch (error) {
    if (error instanceof CheckpointMoved) return null;
    if (!(error instanceof FoldFailed)) throw error;
    report(error.cause);
    await generations.stillParked(db, serving, { stream, error: kindOf(error.cause) });
    return null;
  }
}

async function foldParked<DB>({ log, view, generations, serving, news }: RetryParts<DB>, trx: Transaction<DB>, stream: string): Promise<readonly Change[] | null> {
  const held = await generations.hold(trx, serving);
  const parked = (await generations.parked(trx, held)).find((one) => one.stream === stream);
  if (!parked) return null;
  const { position } = held;
  const missed = (await log.readStream(stream, parked.revision)).filter((event) => position !== null && event.position <= position);
  await generations.unpark(trx, held, stream);
  const changes = await fold(view, trx, held, missed);
  await news.tell(trx as unknown as Kysely<unknown>, { ...held, changes });
  return changes;
}
