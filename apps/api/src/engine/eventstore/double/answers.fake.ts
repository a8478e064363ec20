import { randomUUID } from 'node:crypto';
import { Any } from 'google-protobuf/google/protobuf/any_pb';
import { Empty as Nothing } from 'google-protobuf/google/protobuf/empty_pb';
import { Code } from '@eventstore/db-client/generated/code_pb';
import { AllStreamPosition, BadRequest, MaximumAppendSizeExceeded, StreamIdentifier, Timeout, UUID, WrongExpectedVersion } from '@eventstore/db-client/generated/shared_pb';
import { Status } from '@eventstore/db-client/generated/status_pb';
import { type BatchAppendReq, BatchAppendResp, ReadResp } from '@eventstore/db-client/generated/streams_pb';
import type { Kept, Outcome } from './records.fake';

/** What the double says on the wire. */

export function appended(request: BatchAppendReq, outcome: Outcome): BatchAppendResp {
  const response = answerTo(request);
  if (!('current' in outcome)) {
    const position = new AllStreamPosition().setCommitPosition(String(outcome.commit)).setPreparePosition(String(outcome.commit));
    return response.setSuccess(new BatchAppendResp.Success().setCurrentRevision(String(outcome.revision)).setPosition(position));
  }
  const wrong = new WrongExpectedVersion();
  if (outcome.current < 0) wrong.setCurrentNoStream(new Nothing());
  else wrong.setCurrentStreamRevision(String(outcome.current));
  return response.setError(status(Code.ALREADY_EXISTS, 'WrongExpectedVersion', wrong));
}

export const tooLarge = (request: BatchAppendReq, most: number): BatchAppendResp =>
  answerTo(request).setError(status(Code.INVALID_ARGUMENT, 'MaximumAppendSizeExceeded', new MaximumAppendSizeExceeded().setMaxappendsize(most)));

export const badRequest = (request: BatchAppendReq): BatchAppendResp =>
  answerTo(request).setError(status(Code.INVALID_ARGUMENT, 'BadRequest', new BadRequest().setMessage('Unrecognized Guid format.')));

/** What nobody answered in time; after a bad request it is a second answer. */
export function timedOut(request: BatchAppendReq): BatchAppendResp {
  const correlation = uuidInHalves(request.getCorrelationId()?.getString() ?? '');
  return answerTo(request).setCorrelationId(correlation).setError(status(Code.DEADLINE_EXCEEDED, 'Timeout', new Timeout()));
}

export const confirmation = (): ReadResp => new ReadResp().setConfirmation(new ReadResp.SubscriptionConfirmation().setSubscriptionId(randomUUID()));

export const caughtUp = (): ReadResp => new ReadResp().setCaughtUp(new ReadResp.CaughtUp());

export const notFound = (stream: string): ReadResp => new ReadResp().setStreamNotFound(new ReadResp.StreamNotFound().setStreamIdentifier(streamCalled(stream)));

/** `created` counts tenths of microseconds. */
export function eventOf({ commit, stream, revision, id, type, contentType, data }: Kept): ReadResp {
  const event = new ReadResp.ReadEvent.RecordedEvent()
    .setId(new UUID().setString(id))
    .setStreamIdentifier(streamCalled(stream))
    .setStreamRevision(String(revision))
    .setCommitPosition(String(commit))
    .setPreparePosition(String(commit))
    .setData(data);
  event.getMetadataMap().set('type', type).set('content-type', contentType).set('created', '17000000000000000');
  return new ReadResp().setEvent(new ReadResp.ReadEvent().setEvent(event).setCommitPosition(String(commit)));
}

const answerTo = (request: BatchAppendReq): BatchAppendResp => new BatchAppendResp().setCorrelationId(request.getCorrelationId());

const streamCalled = (name: string): StreamIdentifier => new StreamIdentifier().setStreamName(new Uint8Array(Buffer.from(name, 'utf8')));

function status(code: Code, what: string, details: { serializeBinary(): Uint8Array }): Status {
  const packed = new Any();
  packed.pack(details.serializeBinary(), `event_store.client.${what}`);
  return new Status().setCode(code).setMessage(what).setDetails(packed);
}

function uuidInHalves(text: string): UUID {
  const hex = text.replace(/-/g, '');
  const half = (from: number): string => String(BigInt.asIntN(64, BigInt(`0x${hex.slice(from, from + 16)}`)));
  return new UUID().setStructured(new UUID.Structured().setMostSignificantBits(half(0)).setLeastSignificantBits(half(16)));
}
