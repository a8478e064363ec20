import type { EventLog } from './event-log';
import type { Generation } from './views/generations.tables';

/**
 * Why a view must not go on from its checkpoint, if there is a reason. A log put back from an older backup may end
 * before the checkpoint, or have grown past it in another way since.
 */
export async function strangeness(log: EventLog, checkpoint: Generation): Promise<string | undefined> {
  const { view, position } = checkpoint;
  if (position === null) return undefined;
  const head = await log.head();
  if (head === null) return `The view ${view} has read up to ${position}, but the log is empty. Rebuild the view.`;
  if (head < position) return `The view ${view} has read up to ${position}, but the log ends at ${head}: an older log was put back. Rebuild the view.`;
  if (await lastReadIsIn(log, checkpoint)) return undefined;
  return `The view ${view} was folded from another log: at ${position} it read another event. Rebuild the view.`;
}

async function lastReadIsIn(log: EventLog, { position, stream, revision, event }: Generation): Promise<boolean> {
  const [found] = await log.readStream(stream ?? '', revision ?? 0);
  return found?.id === event && found?.position === position;
}
