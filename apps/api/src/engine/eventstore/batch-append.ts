import { randomUUID } from 'node:crypto';
import { BatchAppendReq, BatchAppendResp } from '@eventstore/db-client/generated/streams_pb';
import { Empty, StreamIdentifier, UUID, WrongExpectedVersion } from '@eventstore/db-client/generated/shared_pb';
import { BadEvent, ExpectedRevision, NewEvent, Position } from '../event-log';
import { positionOf } from './stored-events';

/** What an append is on the wire, and what its answer says. */

export interface Order {
  /** As the server names it. */
  stream: string;
  expected: ExpectedRevision;
  events: readonly NewEvent[];
}

const MOVED = 'event_store.client.WrongExpectedVersion';
const TOO_LARGE = 'event_store.client.MaximumAppendSizeExceeded';

export type Answer = { revision: number; position: Position } | { actual: ExpectedRevision };

/** The same order again differs in its correlation id only: the event ids make it the same append. */
export function requestOf({ stream, expected, events }: Order): { correlation: string; request: BatchAppendReq } {
  const correlation = randomUUID();
  const options = new BatchAppendReq.Options().setStreamIdentifier(new StreamIdentifier().setStreamName(bytesOf(stream)));
  if (expected === 'no-stream') options.setNoStream(new Empty());
  else options.setStreamPosition(String(expected));
  const request = new BatchAppendReq()
    .setCorrelationId(new UUID().setString(correlation))
    .setOptions(options)
    .setProposedMessagesList(events.map(messageOf))
    .setIsFinal(true);
  return { correlation, request };
}

function messageOf({ id, type, body }: NewEvent): BatchAppendReq.ProposedMessage {
  const message = new BatchAppendReq.ProposedMessage().setId(new UUID().setString(id)).setData(bytesOf(body));
  message.getMetadataMap().set('type', type).set('content-type', 'application/octet-stream');
  return message;
}

/** @throws BadEvent; an Error where the server does not say whether it stored anything. */
export function answerOf(response: BatchAppendResp): Answer {
  const success = response.getSuccess();
  if (!success) return refusalOf(response);
  const commit = BigInt(success.getPosition()?.getCommitPosition() ?? 0);
  return { revision: Number(success.getCurrentRevision()), position: positionOf({ commit, prepare: commit }) };
}

function refusalOf(response: BatchAppendResp): Answer {
  const details = response.getError()?.getDetails();
  const type = details?.getTypeName() ?? '';
  if (type === MOVED) return movedTo(details?.unpack(WrongExpectedVersion.deserializeBinary, type));
  if (type === TOO_LARGE) throw new BadEvent('More than the server takes in one append');
  throw new Error(`EventStoreDB answered ${response.getError()?.getMessage()}`);
}

const movedTo = (wrong: WrongExpectedVersion | null | undefined): Answer => ({
  actual: wrong?.hasCurrentStreamRevision() ? Number(wrong.getCurrentStreamRevision()) : 'no-stream',
});

const encoder = new TextEncoder();

const bytesOf = (text: string): Uint8Array => encoder.encode(text);
