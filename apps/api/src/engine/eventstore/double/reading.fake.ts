import { type ServerWritableStream, status } from '@grpc/grpc-js';
import { ReadReq, type ReadResp } from '@eventstore/db-client/generated/streams_pb';
import { caughtUp, confirmation, eventOf, notFound } from './answers.fake';
import type { Manners } from './manners.fake';
import type { Kept, Records } from './records.fake';

type Call = ServerWritableStream<ReadReq, ReadResp>;

/** A gRPC status by which a call ends. */
export interface Ending {
  code: status;
  details: string;
}

const { BACKWARDS } = ReadReq.Options.ReadDirection;

/** Answers reads and subscriptions. */
export class Reading {
  private readonly subscriptions = new Set<Call>();

  constructor(
    private readonly records: Records,
    private readonly manners: Manners,
  ) {}

  serve(call: Call): void {
    call.on('error', () => undefined);
    const options = call.request.getOptions();
    if (!options || this.manners.silent) return;
    if (options.hasSubscription()) this.subscribe(call, options);
    else if (options.hasStream()) this.stream(call, options);
    else this.all(call, options);
  }

  /** Every subscription ends so, as of a slow consumer or a server that stops. */
  drop(ending: Ending): void {
    for (const call of this.subscriptions) call.emit('error', ending);
  }

  private stream(call: Call, options: ReadReq.Options): void {
    const wanted = options.getStream();
    const name = Buffer.from(wanted?.getStreamIdentifier()?.getStreamName_asU8() ?? []).toString('utf8');
    const events = this.records.stream(name);
    if (events.length === 0) call.write(notFound(name));
    const from = wanted?.hasRevision() ? Number(wanted.getRevision()) : 0;
    for (const event of events.slice(from, from + Number(options.getCount()))) call.write(eventOf(event));
    call.end();
  }

  private all(call: Call, options: ReadReq.Options): void {
    const { all } = this.records;
    const position = placeOf(options);
    if (!this.isPlace(position)) return void call.emit('error', { code: status.UNKNOWN, details: 'Unexpected ReadAllResult: InvalidPosition' });
    const count = Number(options.getCount());
    const backwards = options.getReadDirection() === BACKWARDS;
    const before = position === null ? [...all] : all.filter(({ commit }) => commit < position);
    const found = backwards ? before.slice(-count).reverse() : all.slice(indexFrom(all, position), indexFrom(all, position) + count);
    for (const event of found) call.write(eventOf(event));
    call.end();
  }

  /** From after the position. One beyond the end is taken without a word, and waited at. */
  private subscribe(call: Call, options: ReadReq.Options): void {
    const position = placeOf(options);
    const { all } = this.records;
    call.write(confirmation());
    if (!this.isPlace(position)) return void call.emit('error', { code: status.INVALID_ARGUMENT, details: 'Trying to read from an invalid position.' });
    const prefixes = options.getFilter()?.getStreamIdentifier()?.getPrefixList() ?? [''];
    let next = position === null ? 0 : all.filter(({ commit }) => commit <= position).length;
    const send = (): void => {
      if (this.manners.deafSubscriptions || this.manners.silent) return;
      for (; next < all.length; next += 1) sendIf(call, prefixes, all[next] as Kept);
    };
    send();
    call.write(caughtUp());
    const stop = this.records.onAppend(send);
    const over = (): void => {
      stop();
      this.subscriptions.delete(call);
    };
    this.subscriptions.add(call);
    call.on('cancelled', over);
    call.on('error', over);
    call.on('close', over);
  }

  private isPlace(position: bigint | null): boolean {
    const { all } = this.records;
    const last = all.at(-1)?.commit ?? 0n;
    return position === null || position > last || all.some(({ commit }) => commit === position);
  }
}

/** Null: the start going forwards, the end going backwards. */
function placeOf(options: ReadReq.Options): bigint | null {
  const all = options.getAll();
  return all?.hasPosition() ? BigInt(all.getPosition()?.getCommitPosition() ?? 0) : null;
}

function indexFrom(all: readonly Kept[], position: bigint | null): number {
  const index = all.findIndex(({ commit }) => position === null || commit >= position);
  return index === -1 ? all.length : index;
}

function sendIf(call: Call, prefixes: readonly string[], event: Kept): void {
  if (prefixes.some((prefix) => event.stream.startsWith(prefix))) call.write(eventOf(event));
}
