import { Server, ServerCredentials, status } from '@grpc/grpc-js';
import { ServerFeaturesService } from '@eventstore/db-client/generated/serverfeatures_grpc_pb';
import { SupportedMethod, SupportedMethods } from '@eventstore/db-client/generated/serverfeatures_pb';
import { StreamsService } from '@eventstore/db-client/generated/streams_grpc_pb';
import { Appending } from './appending.fake';
import { goodManners, type Manners } from './manners.fake';
import { Reading } from './reading.fake';
import { Records } from './records.fake';

export interface EventStoreDouble {
  /** For EVENTSTORE_URL. The same after every restart. */
  readonly url: string;
  readonly port: number;
  /** What is stored; kept while the server is down. */
  readonly records: Records;
  /** May be changed at any time. */
  readonly manners: Manners;
  /** As SIGTERM: subscriptions end with code 13, and then nobody answers. */
  stop(): Promise<void>;
  /** As SIGKILL: every connection breaks at once. */
  kill(): Promise<void>;
  /** On the same port, with what was stored. */
  restart(): Promise<void>;
  /** As 23.10.6 does with a live subscription when some hundreds of events come at once. */
  dropSlowSubscribers(): void;
  /** How many gRPC streams are open; real servers let a process have 100. */
  callsNow(): number;
  mostCallsAtOnce(): number;
}

/**
 * An EventStoreDB in this process, made of the client's own service definitions: what the adapter asks of a server of
 * one node, as 23.10.6 and 24.6.0 were seen to answer it, and their bad manners on demand. What is stored outlives a
 * restart, and with a file also this process.
 */
export async function startEventStoreDouble({ port = 0, file = null }: { port?: number; file?: string | null } = {}): Promise<EventStoreDouble> {
  const records = new Records(file);
  const manners = goodManners();
  const reading = new Reading(records, manners);
  let server: Server | undefined;
  const end = async (): Promise<void> => {
    server?.forceShutdown();
    server = undefined;
  };
  const calls = new Calls();
  const appending = new Appending(records, manners, () => void end());
  const start = async (at: number): Promise<number> => {
    server = new Server({ 'grpc.max_receive_message_length': 17 * 1024 * 1024 });
    server.addService(ServerFeaturesService, { getSupportedMethods: (_: unknown, answer: (error: null, features: SupportedMethods) => void) => answer(null, features()) });
    server.addService(StreamsService, { batchAppend: calls.counting((call) => appending.serve(call)), read: calls.counting((call) => reading.serve(call)) } as never);
    return bind(server, at);
  };
  const bound = await start(port);
  return {
    url: `esdb://127.0.0.1:${bound}?tls=false`,
    port: bound,
    records,
    manners,
    stop: async () => {
      reading.drop({ code: status.INTERNAL, details: 'Server is shutting down' });
      await end();
    },
    kill: end,
    restart: async () => {
      await end();
      await start(bound);
    },
    dropSlowSubscribers: () => reading.drop({ code: status.ABORTED, details: 'Consumer too slow to handle event while live. Client resubscription required.' }),
    callsNow: () => calls.now,
    mostCallsAtOnce: () => calls.most,
  };
}

const bind = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => server.bindAsync(`127.0.0.1:${port}`, ServerCredentials.createInsecure(), (error, bound) => (error ? reject(error) : resolve(bound))));

/** Asked for by the client's own append only. */
function features(): SupportedMethods {
  const method = (name: string): SupportedMethod => new SupportedMethod().setServiceName('event_store.client.streams.streams').setMethodName(name);
  return new SupportedMethods().setEventStoreServerVersion('24.6.0').setMethodsList(['append', 'batchappend', 'read'].map(method));
}

class Calls {
  now = 0;
  most = 0;

  counting<Call extends { on(what: 'close' | 'cancelled' | 'finish', told: () => void): unknown }>(serve: (call: never) => void): (call: Call) => void {
    return (call) => {
      this.now += 1;
      this.most = Math.max(this.most, this.now);
      let open = true;
      const over = (): void => {
        if (open) this.now -= 1;
        open = false;
      };
      for (const end of ['close', 'cancelled', 'finish'] as const) call.on(end, over);
      serve(call as never);
    };
  }
}
