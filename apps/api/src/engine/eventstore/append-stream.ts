import type { ClientDuplexStream } from '@grpc/grpc-js';
import type { EventStoreDBClient } from '@eventstore/db-client';
import { StreamsClient } from '@eventstore/db-client/generated/streams_grpc_pb';
import type { BatchAppendReq, BatchAppendResp } from '@eventstore/db-client/generated/streams_pb';
import { Answer, Order, answerOf, requestOf } from './batch-append';
import { ConnectionLost, TimedOut } from './failed-calls';

type Duplex = ClientDuplexStream<BatchAppendReq, BatchAppendResp>;

interface Waiting {
  settle: (answer: () => Answer) => void;
  lose: (error: unknown) => void;
}

/**
 * One long call that carries all appends of a client. The client's own `appendToStream` keeps what is pending in one
 * map for the whole process, dies of a second answer and has no time limit; here each append is known by its own
 * correlation id, waits for so long and no longer, and an answer that nobody waits for is dropped.
 */
export class AppendStream {
  private readonly waiting = new Map<string, Waiting>();
  private stream: Promise<Duplex> | undefined;

  constructor(private readonly client: EventStoreDBClient) {}

  /** @throws BadEvent; TimedOut, ConnectionLost or another Error when it may have been stored all the same. */
  send(order: Order, milliseconds: number): Promise<Answer> {
    const { correlation, request } = requestOf(order);
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => waiting.lose(new TimedOut('an append', milliseconds)), milliseconds);
      const done = (): void => {
        clearTimeout(timer);
        this.waiting.delete(correlation);
      };
      const waiting: Waiting = {
        settle: (answer) => {
          done();
          try {
            resolve(answer());
          } catch (error) {
            reject(error);
          }
        },
        lose: (error) => {
          done();
          reject(error);
        },
      };
      this.waiting.set(correlation, waiting);
      this.open().then((stream) => stream.write(request), waiting.lose);
    });
  }

  /** Whoever waits for an answer is told that it will not come. */
  lose(cause?: unknown): void {
    this.stream = undefined;
    for (const { lose } of [...this.waiting.values()]) lose(new ConnectionLost(cause));
  }

  private open(): Promise<Duplex> {
    this.stream ??= openWith.call(this.client, (stream) => this.listen(stream)).catch((error: unknown) => {
      this.stream = undefined;
      throw error;
    });
    return this.stream;
  }

  private listen(stream: Duplex): Duplex {
    const ended = (cause?: unknown): void => {
      if (this.heard === stream) this.lose(cause);
    };
    this.heard = stream;
    return stream
      .on('data', (response: BatchAppendResp) => this.waiting.get(response.getCorrelationId()?.getString() ?? '')?.settle(() => answerOf(response)))
      .on('error', ended)
      .on('end', () => ended());
  }

  private heard: Duplex | undefined;
}

/** As the client's own commands do it, so that connecting, finding the leader and signing in are the client's. */
function openWith(this: EventStoreDBClient, listen: (stream: Duplex) => Duplex): Promise<Duplex> {
  const open = (client: StreamsClient): Duplex => listen(client.batchAppend(...this.callArguments({ requiresLeader: true }, { deadline: Infinity })));
  return this.GRPCStreamCreator(StreamsClient, 'batchAppend', open)();
}
