import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Instant } from '@anteroom/domain/kernel';
import type { Kysely } from 'kysely';
import type { Clock } from './clock';
import type { Downtime } from './deadline-runner';
import type { EngineTables } from './engine.migrations';
import { CLOCK, OPERATIONAL } from './engine.tokens';

const BEAT = 15_000;
/** A shorter gap is a restart: whoever came in it came again. */
const TOLERATED = 60_000;

type Run = EngineTables['runs'];

/** When this server was there for people, so that its absence is never held against a patient. */
@Injectable()
export class ServiceTimes {
  /** Oldest first; the last one is this run. */
  private runs: Run[] = [];
  private timer: NodeJS.Timeout | undefined;
  private readonly logger = new Logger('ServiceTimes');

  constructor(
    @Inject(OPERATIONAL) private readonly db: Kysely<EngineTables>,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async start(): Promise<void> {
    this.runs = await this.db.selectFrom('runs').selectAll().orderBy('started').execute();
    await this.begin();
    this.timer = setInterval(() => void this.beat().catch((err: unknown) => this.logger.error({ err }, 'No sign of life could be written')), BEAT);
    this.timer.unref();
  }

  /** Notes that the server was there until now. */
  async stop(): Promise<void> {
    if (!this.timer) return;
    clearInterval(this.timer);
    await this.beat();
  }

  /** One sign of life. One that comes much too late tells that the machine slept, which is an absence as well. */
  async beat(): Promise<void> {
    const run = this.runs.at(-1);
    const now = this.now();
    if (!run || now - run.seen > TOLERATED + BEAT) return this.begin();
    run.seen = Math.max(run.seen, now);
    await this.db.updateTable('runs').set({ seen: run.seen }).where('started', '=', run.started).execute();
  }

  /** When it was not there, between two moments or ever; the oldest first. */
  downtimes(from?: Instant, to?: Instant): Downtime[] {
    const earliest = from === undefined ? -Infinity : Date.parse(from);
    const latest = to === undefined ? Infinity : Date.parse(to);
    return this.runs.flatMap(({ started }, index) => {
      const before = this.runs[index - 1];
      const absent = before !== undefined && started - before.seen > TOLERATED && started > earliest && before.seen < latest;
      return absent ? [{ from: new Date(before.seen), to: new Date(started) }] : [];
    });
  }

  /** Null where it is not known: before this server ran for the first time, or in the future. */
  wasUp(from: Instant, to: Instant): boolean | null {
    const first = this.runs[0];
    if (!first || Date.parse(from) < first.started || Date.parse(to) > this.now()) return null;
    return this.downtimes(from, to).length === 0;
  }

  private async begin(): Promise<void> {
    const now = this.now();
    const run = { started: now, seen: now };
    // A clock that was set back, or two starts in one millisecond, must not end the start.
    await this.db.replaceInto('runs').values(run).execute();
    this.runs = [...this.runs.filter(({ started }) => started < now), run];
  }

  private now(): number {
    return this.clock.now().getTime();
  }
}
