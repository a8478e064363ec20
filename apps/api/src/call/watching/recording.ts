import { setTimeout as sleep } from 'node:timers/promises';
import { derivedUuid } from '../../engine/uuid';
import type { ToRecord } from './to-record';

/** Records one thing; answers once it is recorded, or refused, which is an answer. */
export type Record = (one: ToRecord & { command: string }) => Promise<void>;

interface Parts {
  /** Of this stay: the same running number is another thing in another. */
  stay: string;
  record: Record;
  /** What could not be recorded, without whom it is about. */
  failed(one: { stem: string; tries: number; reason: string }): void;
  /** Milliseconds. */
  patience?: { first: number; longest: number; afterEnd: number };
}

const PATIENCE = { first: 500, longest: 10_000, afterEnd: 60_000 };

/** What of one call is to be recorded, one after the other: a failure is tried again until a minute after the end, and stands in nobody's way. */
export class Recording {
  private readonly waiting: (ToRecord & { command: string })[] = [];
  private readonly patience: NonNullable<Parts['patience']>;
  private count = 0;
  private draining: Promise<void> | undefined;
  private readonly given = new AbortController();

  constructor(private readonly parts: Parts) {
    this.patience = parts.patience ?? PATIENCE;
  }

  add(one: ToRecord): void {
    this.count += 1;
    this.waiting.push({ ...one, command: derivedUuid(this.parts.stay, `watched ${this.count}`) });
    this.draining ??= this.drain().finally(() => (this.draining = undefined));
  }

  /** Nothing more comes. What is left has a minute. */
  end(): void {
    const timer = setTimeout(() => this.stop(), this.patience.afterEnd).unref();
    void this.settled().then(() => clearTimeout(timer));
  }

  /** What is left is tried once more, and not again. */
  stop(): void {
    this.given.abort();
  }

  async settled(): Promise<void> {
    await this.draining;
  }

  private async drain(): Promise<void> {
    for (let one = this.waiting[0]; one; one = this.waiting[0]) {
      await this.insist(one);
      this.waiting.shift();
    }
  }

  private async insist(one: ToRecord & { command: string }): Promise<void> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await this.parts.record(one);
      } catch (error) {
        this.parts.failed({ stem: one.stem, tries, reason: error instanceof Error ? error.name : 'unknown' });
        if (this.given.signal.aborted) return;
        await this.pause(Math.min(this.patience.first * 2 ** (tries - 1), this.patience.longest));
      }
    }
  }

  private pause(ms: number): Promise<void> {
    return sleep(ms, undefined, { signal: this.given.signal, ref: false }).catch(() => undefined);
  }
}
