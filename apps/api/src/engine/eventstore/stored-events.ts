import type { AllStreamRecordedEvent, Position as ServerPosition, RecordedEvent } from '@eventstore/db-client';
import type { Position, StoredEvent } from '../event-log';

/** The greatest 64-bit number has so many digits. */
const WIDTH = 19;

/** A number of its own per event: what is appended over gRPC has the same commit and prepare position. */
export const positionOf = ({ commit }: ServerPosition): Position => String(commit).padStart(WIDTH, '0');

export const serverPositionOf = (position: Position): ServerPosition => ({ commit: BigInt(position), prepare: BigInt(position) });

/** System streams, what others keep on the same server, and the server's own marks in our streams are none of ours. */
export const isOurs = (prefix: string, { streamId, type }: RecordedEvent): boolean => streamId.startsWith(prefix) && !type.startsWith('$');

/** Bodies are stored as bytes, because the client would parse JSON and lose how it was written, and with it the hash. */
export const storedEventOf = (prefix: string, event: RecordedEvent): StoredEvent => ({
  id: event.id,
  type: event.type,
  body: event.isJson ? JSON.stringify(event.data) : Buffer.from(event.data as Uint8Array).toString('utf8'),
  stream: event.streamId.slice(prefix.length),
  revision: Number(event.revision),
  position: positionOf((event as AllStreamRecordedEvent).position),
});
