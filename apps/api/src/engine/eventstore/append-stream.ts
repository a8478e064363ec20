import type { ClientDuplexStream } from '@grpc/grpc-js';
import type { EventStoreDBClient } from '@eventstore/db-client';
import { StreamsClient } from '@eventstore/db-client/generated/streams_grpc_pb';
import type { BatchAppendReq, BatchAppendResp } from '@eventstore/db-client/generated/streams_pb';
import { Answer, Order, answerOf, requestOf } from './batch-append';
import { ConnectionLost, TimedOut } from './failed-calls';

type Duplex = ClientDuplexStream<BatchAppendReq, BatchAppendResp>;

interface Waiting {
  resolve: (answer: Answer) => void;
  reject: (error: unknown) => void;
  timer: NodeJS.Timeout;
}

/**
 * One long call that carries all appends of a client. The client's own `appendToStream` keeps what is pending in one
 * map for the whole process, dies of a second answer and has no time limit; here each append is known by its own
 * correlation id, waits for so long and no longer, and an answer that nobody waits for is dropped.
 */
export class AppendStream {
  private readonly waiting = new Map<string, Waiting>();
  private stream: Duplex | undefined;
  private opening: Promise<Duplex> | undefined;
  private closed = false;

  constructor(private readonly client: EventStoreDBClient) {}

  /** @throws BadEvent; TimedOut, ConnectionLost or another Error when it may have been stored all the same. */
  send(order: Order, milliseconds: number): Promise<Answer> {
    const { correlation, request } = requestOf(order);
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.settle(correlation)?.reject(new TimedOut('an append', milliseconds)), milliseconds);
      this.waiting.set(correlation, { resolve, reject, timer });
      if (this.stream) this.stream.write(request);
      else this.open().then((stream) => stream.write(request), (error: unknown) => this.settle(correlation)?.reject(error));
    });
  }

  close(): void {
    this.closed = true;
    this.lose();
  }

  /** Whoever waits for an answer is told that it will not come. */
  private lose(cause?: unknown): void {
    this.stream = undefined;
    this.opening = undefined;
    for (const correlation of [...this.waiting.keys()]) this.settle(correlation)?.reject(new ConnectionLost(cause));
  }

  /** Each is told once, and what comes for others is dropped. */
  private settle(correlation: string): Waiting | undefined {
    const waiting = this.waiting.get(correlation);
    this.waiting.delete(correlation);
    clearTimeout(waiting?.timer);
    return waiting;
  }

  private open(): Promise<Duplex> {
    if (this.closed) return Promise.reject(new ConnectionLost());
    this.opening ??= openWith.call(this.client, (stream) => this.listen(stream)).catch((error: unknown) => {
      this.opening = undefined;
      throw error;
    });
    return this.opening;
  }

  private listen(stream: Duplex): Duplex {
    const ended = (cause?: unknown): void => {
      if (this.stream === stream) this.lose(cause);
    };
    this.stream = stream;
    return stream
      .on('data', (response: BatchAppendResp) => this.take(response))
      .on('error', ended)
      .on('end', () => ended());
  }

  private take(response: BatchAppendResp): void {
    const waiting = this.settle(response.getCorrelationId()?.getString() ?? '');
    try {
      waiting?.resolve(answerOf(response));
    } catch (error) {
      waiting?.reject(error);
    }
  }
}

/** As the client's own commands do it, so that connecting, finding the leader and signing in are the client's. */
function openWith(this: EventStoreDBClient, listen: (stream: Duplex) => Duplex): Promise<Duplex> {
  const open = (client: StreamsClient): Duplex => listen(client.batchAppend(...this.callArguments({ requiresLeader: true }, { deadline: Infinity })));
  return this.GRPCStreamCreator(StreamsClient, 'batchAppend', open)();
}
