import type { ServerDuplexStream } from '@grpc/grpc-js';
import type { BatchAppendReq, BatchAppendResp } from '@eventstore/db-client/generated/streams_pb';
import { appended, badRequest, timedOut, tooLarge } from './answers.fake';
import type { Manners } from './manners.fake';
import type { Outcome, Proposed, Records } from './records.fake';

type Call = ServerDuplexStream<BatchAppendReq, BatchAppendResp>;

const MOST_BYTES = 1024 * 1024;
const UUID = /^(?!0{8}-)[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

const nameOf = (request: BatchAppendReq): string => Buffer.from(request.getOptions()?.getStreamIdentifier()?.getStreamName_asU8() ?? []).toString('utf8');

const proposedOf = (request: BatchAppendReq): Proposed[] =>
  request.getProposedMessagesList().map((message) => ({
    id: message.getId()?.getString() ?? '',
    type: message.getMetadataMap().get('type') ?? '',
    contentType: message.getMetadataMap().get('content-type') ?? '',
    data: message.getData_asU8(),
  }));

/** Answers the appends of every client. */
export class Appending {
  private readonly unanswered = new Set<string>();

  constructor(
    private readonly records: Records,
    private readonly manners: Manners,
    private readonly die: () => void,
  ) {}

  /** A request may come in several pieces, the first with the options and the last marked so. */
  serve(call: Call): void {
    const begun = new Map<string, BatchAppendReq>();
    call.on('data', (piece: BatchAppendReq) => {
      const correlation = piece.getCorrelationId()?.getString() ?? '';
      const whole = begun.get(correlation) ?? piece;
      if (whole !== piece) whole.setProposedMessagesList([...whole.getProposedMessagesList(), ...piece.getProposedMessagesList()]);
      begun.set(correlation, whole);
      if (!piece.getIsFinal()) return;
      begun.delete(correlation);
      this.take(call, whole);
    });
    call.on('end', () => call.end());
    call.on('error', () => undefined);
  }

  private take(call: Call, request: BatchAppendReq): void {
    if (this.manners.silent) return;
    const proposed = proposedOf(request);
    if (nameOf(request) === '' || proposed.some(({ id, type }) => !UUID.test(id) || type === '')) return this.refuseTwice(call, request);
    const bytes = proposed.reduce((sum, { data }) => sum + data.length, 0);
    if (bytes > MOST_BYTES) return void call.write(tooLarge(request, MOST_BYTES));
    this.store(call, request, proposed);
  }

  private store(call: Call, request: BatchAppendReq, proposed: readonly Proposed[]): void {
    const { nextAppend } = this.manners;
    this.manners.nextAppend = 'answer';
    if (nextAppend === 'die') return this.die();
    const options = request.getOptions();
    const expected = options?.hasStreamPosition() ? Number(options.getStreamPosition()) : -1;
    const key = JSON.stringify([nameOf(request), expected, proposed.map(({ id }) => id)]);
    if (this.unanswered.has(key)) return this.later(this.manners.timeout, () => call.write(timedOut(request)));
    const outcome = this.outcomeOf(nameOf(request), expected, proposed);
    if (nextAppend === 'store-and-die') this.die();
    else if (nextAppend === 'answer') this.answer(call, request, { key, outcome });
  }

  private outcomeOf(stream: string, expected: number, proposed: readonly Proposed[]): Outcome {
    const current = this.records.stream(stream).length - 1;
    return this.manners.forgetsIds && expected < current ? { current } : this.records.append(stream, expected, proposed);
  }

  private answer(call: Call, request: BatchAppendReq, { key, outcome }: { key: string; outcome: Outcome }): void {
    const { answersAfter } = this.manners;
    if (answersAfter === 0) return void call.write(appended(request, outcome));
    this.unanswered.add(key);
    this.later(answersAfter, () => {
      this.unanswered.delete(key);
      call.write(appended(request, outcome));
    });
  }

  private refuseTwice(call: Call, request: BatchAppendReq): void {
    call.write(badRequest(request));
    this.later(this.manners.timeout, () => call.write(timedOut(request)));
  }

  private later(milliseconds: number, work: () => void): void {
    setTimeout(work, milliseconds).unref();
  }
}
