import { BadEvent, ExpectedRevision, NewEvent } from './event-log';

const MOST_BYTES = 1024 * 1024;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
// NUL cuts text short in SQLite; '$' starts the names that EventStoreDB keeps for itself.
const NAME = /^[^\p{Cc}\p{Cs}$][^\p{Cc}\p{Cs}]{0,254}$/u;
const LONE_SURROGATE = /\p{Surrogate}/u;

/** Refuses what some log could not store exactly as given; EventStoreDB's client hangs or dies on several of these. Answers with the size in bytes. */
export function checkAppend(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): number {
  if (!NAME.test(stream)) throw new BadEvent(`Not a stream name: ${JSON.stringify(stream)}`);
  if (!isRevision(expected)) throw new BadEvent(`Not a revision: ${String(expected)}`);
  if (events.length === 0) throw new BadEvent(`Nothing to append to ${stream}`);
  let bytes = 0;
  for (const event of events) bytes += checkEvent(event);
  if (bytes > MOST_BYTES) throw new BadEvent(`${bytes} bytes for ${stream} are more than one append may carry (${MOST_BYTES})`);
  if (events.length > 1 && new Set(events.map((event) => event.id)).size < events.length) throw new BadEvent(`The same event twice in one append to ${stream}`);
  return bytes;
}

function checkEvent({ id, type, body }: NewEvent): number {
  if (!UUID.test(id)) throw new BadEvent(`Not an event id (a UUID in lower case): ${JSON.stringify(id)}`);
  if (!NAME.test(type)) throw new BadEvent(`Not an event type: ${JSON.stringify(type)}`);
  if (typeof body !== 'string') throw new BadEvent(`The body of ${type} is not JSON text`);
  const bytes = Buffer.byteLength(body);
  if (bytes > MOST_BYTES) return bytes;
  // Half a character would come back as another one, and the hash over the body would no longer hold.
  if (bytes !== body.length && LONE_SURROGATE.test(body)) throw new BadEvent(`The body of ${type} holds half a character`);
  try {
    JSON.parse(body);
  } catch {
    throw new BadEvent(`The body of ${type} is not JSON`);
  }
  return bytes;
}

const isRevision = (expected: ExpectedRevision): boolean => expected === 'no-stream' || (Number.isSafeInteger(expected) && expected >= 0);
