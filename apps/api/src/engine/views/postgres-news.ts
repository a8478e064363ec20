import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Kysely, sql } from 'kysely';
import { Client } from 'pg';
import { connectionTo } from '../postgres';
import { Signal } from '../signal';
import type { Told, ViewNews } from './view-news';

const CHANNEL = 'anteroom_views';
/** PostgreSQL takes less than 8,000 bytes. */
const LONGEST = 7_900;
/** Milliseconds between two signs of life: a connection that died without a word is found out by them. */
const BEAT = 5_000;
const AGAIN = 500;

interface Letter extends Told {
  from: string;
}

/** LISTEN and NOTIFY, over a connection that does nothing else. */
export class PostgresNews implements ViewNews {
  readonly shared = true;
  private readonly node = randomUUID();
  private readonly heard: Signal<Told | null>;
  private readonly closing = new AbortController();
  private readonly ended: Promise<void>;
  private client: Client | undefined;

  private constructor(
    private readonly url: string,
    private readonly failed: (error: unknown) => void,
  ) {
    this.heard = new Signal(failed);
    this.ended = this.run();
  }

  static open(url: string, failed: (error: unknown) => void): PostgresNews {
    return new PostgresNews(url, failed);
  }

  get hearing(): boolean {
    return this.client !== undefined;
  }

  async tell(trx: Kysely<unknown>, told: Told): Promise<void> {
    const whole = JSON.stringify({ ...told, from: this.node } satisfies Letter);
    const text = Buffer.byteLength(whole) <= LONGEST ? whole : JSON.stringify({ ...told, changes: null, from: this.node } satisfies Letter);
    await sql`select pg_notify(${CHANNEL}, ${text})`.execute(trx);
  }

  hear(listener: (told: Told | null) => void): () => void {
    return this.heard.on(listener);
  }

  async close(): Promise<void> {
    this.closing.abort();
    await this.ended;
  }

  private async run(): Promise<void> {
    while (!this.closing.signal.aborted) {
      try {
        await this.listen();
      } catch (error) {
        if (!this.closing.signal.aborted) this.failed(error);
      }
      await this.pause(AGAIN);
    }
  }

  /** Until the connection is lost. */
  private async listen(): Promise<void> {
    const client = new Client({ ...connectionTo(this.url, 'anteroom news'), query_timeout: BEAT });
    const lost = new Promise<never>((_, reject) => {
      // Each time: a second failure that nobody hears would end the process.
      client.on('error', reject);
      client.once('end', () => reject(new Error('The connection that hears of changes in the views has ended')));
    });
    lost.catch(() => undefined);
    client.on('notification', ({ payload }) => this.take(payload ?? ''));
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
      this.client = client;
      // Whatever was told before is missed.
      this.heard.emit(null);
      while (!this.closing.signal.aborted) {
        await Promise.race([this.pause(BEAT), lost]);
        await client.query('select 1');
      }
    } finally {
      this.client = undefined;
      // One that hangs does not say goodbye either.
      await Promise.race([client.end().catch(this.failed), sleep(AGAIN, undefined, { ref: false })]);
    }
  }

  private take(payload: string): void {
    const { from, ...told } = JSON.parse(payload) as Letter;
    if (from !== this.node) this.heard.emit(told);
  }

  /** Cut short by closing. */
  private async pause(milliseconds: number): Promise<void> {
    await sleep(milliseconds, undefined, { signal: this.closing.signal, ref: false }).catch(() => undefined);
  }
}
