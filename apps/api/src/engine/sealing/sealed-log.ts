import type { RecordedFact } from '@anteroom/domain/kernel';
import type { EventLog, Position } from '../event-log';
import type { Keys } from './keys';
import { KeysRefused } from './keys-refused';

const PAGE = 100;
/** A log's first facts are its clinics and staff, and staff have names. What lies deeper is looked at when it is opened. */
const MOST = 5_000;

/** The first fact in the log with something personal in it. */
async function firstSealed(log: EventLog): Promise<RecordedFact | null> {
  let after: Position | null = null;
  for (let seen = 0; seen < MOST; seen += PAGE) {
    const events = await log.readAll(after, PAGE);
    const found = events.map(({ body }) => JSON.parse(body) as RecordedFact).find(({ sealed }) => sealed !== undefined);
    if (found) return found;
    after = events.at(-1)?.position ?? null;
    if (events.length < PAGE) return null;
  }
  return null;
}

/**
 * Refuses a log that keeps content in the clear, and one whose keys are elsewhere, before anything is served or written.
 * One fact tells: a server seals everything or nothing. @throws KeysRefused
 */
export async function mustBeSealedWith(keys: Keys, log: EventLog): Promise<void> {
  const fact = await firstSealed(log);
  if (!fact?.sealed) return;
  const { sealed, stream } = fact;
  if (sealed.scheme !== 'aes-256-gcm') {
    throw new KeysRefused(
      `The log keeps names and notes in the clear (${stream}, written before content was sealed), and this program refuses to go on with it. ` +
        'It was never for real patients: give this program an empty data folder or another event store.',
    );
  }
  const ids = new Set(sealed.parts.map(({ key }) => key));
  const known = await keys.toOpen(ids);
  const missing = [...ids].find((id) => !known.has(id));
  if (missing) throw new KeysRefused(`The key store does not know the key ${missing}, with which ${stream} is sealed. Restore the key store that belongs to this log.`);
}
