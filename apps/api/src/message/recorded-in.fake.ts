import type { History } from '@anteroom/domain/testing';
import type { EventLog } from '../engine/event-log';
import { derivedUuid } from '../engine/uuid';

/** Puts what a worked history has more than the log into the log. */
export async function recordedIn(log: EventLog, { facts }: History): Promise<void> {
  const [first] = facts;
  if (!first) return;
  const known = (await log.readStream(first.stream)).length;
  const events = facts.slice(known).map((fact) => {
    const id = derivedUuid('history', fact.id);
    return { id, type: fact.type, body: JSON.stringify({ ...fact, id }) };
  });
  if (events.length > 0) await log.append(first.stream, known === 0 ? 'no-stream' : known - 1, events);
}
