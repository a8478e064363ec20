import { setMaxListeners } from 'node:events';
import { EventStoreDBClient } from '@eventstore/db-client';
import { AppendStream } from './append-stream';

/** A client and what was opened through it, until it is given up. */
export class Link {
  readonly appends: AppendStream;
  private readonly end = new AbortController();

  constructor(readonly client: EventStoreDBClient) {
    this.appends = new AppendStream(client);
    // As many as there are reads underway.
    setMaxListeners(0, this.end.signal);
  }

  /** Aborted when the link is given up: what was asked through it must not be waited for. */
  get gone(): AbortSignal {
    return this.end.signal;
  }

  async giveUp(): Promise<void> {
    this.end.abort();
    this.appends.close();
    await this.client.dispose();
  }
}

/** The one client of a log: opened when it is first needed, and opened anew after it was found to hang. */
export class Connection {
  private current: Link | undefined;
  private closed = false;

  constructor(private readonly url: string) {
    // A mistyped address is found at the start.
    clientFor(url);
  }

  get link(): Link {
    this.current ??= new Link(clientFor(this.url));
    return this.current;
  }

  /** Those who still wait on the link are told at once; it may be given up by several at once. */
  renew(link: Link): void {
    if (this.current !== link || this.closed) return;
    this.current = undefined;
    link.giveUp().catch(() => undefined);
  }

  async close(): Promise<void> {
    this.closed = true;
    await this.current?.giveUp();
  }
}

/** Asks every 10 s whether the line lives (the least the client takes without complaint); a dead one is given up after 4 more. */
const KEEP_ALIVE_TIMEOUT = 4_000;

function clientFor(url: string): EventStoreDBClient {
  const timeout = /keepAliveTimeout=/i.test(url) ? '' : `${url.includes('?') ? '&' : '?'}keepAliveTimeout=${KEEP_ALIVE_TIMEOUT}`;
  try {
    const client = EventStoreDBClient.connectionString(url.replace(/^kurrentdb/, 'esdb') + timeout);
    makeQuiet.call(client);
    return client;
  } catch {
    // The client's own sentence repeats the address, and with it a password.
    throw new Error('EVENTSTORE_URL cannot be understood: expected an address such as esdb://user:password@events.example.org:2113');
  }
}

/** The client lets this fail where nobody waits for it, when a second call breaks while the cluster is looked for; that would end the process. */
function makeQuiet(this: EventStoreDBClient): void {
  const handle = this.handleError;
  this.handleError = (client, error) => handle(client, error).catch(() => undefined);
}
