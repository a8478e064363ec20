import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Instant } from '@anteroom/domain/kernel';
import type { Kysely } from 'kysely';
import type { Clock } from './clock';
import type { Downtime } from './deadline-runner';
import type { EngineTables } from './engine.migrations';
import { CLOCK, OPERATIONAL } from './engine.tokens';
import { Readiness } from './readiness';

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
  /** The last sign of life could not be given, so what is later than `seen` is no service yet. */
  private failing = false;
  private unhear: () => void = () => undefined;
  private readonly logger = new Logger('ServiceTimes');

  constructor(
    @Inject(OPERATIONAL) private readonly db: Kysely<EngineTables>,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(Readiness) private readonly readiness: Pick<Readiness, 'look' | 'changed'>,
  ) {}

  async start(): Promise<void> {
    this.runs = await this.db.selectFrom('runs').selectAll().orderBy('started').execute();
    await this.begin();
    const beat = (): void => void this.tryToBeat();
    this.timer = setInterval(beat, BEAT);
    this.timer.unref();
    this.unhear = this.readiness.changed.on(beat);
  }

  /** Notes that the server was there until now. */
  async stop(): Promise<void> {
    if (!this.timer) return;
    clearInterval(this.timer);
    this.unhear();
    await this.tryToBeat();
  }

  /**
   * One sign of life. One that comes much too late tells that the machine slept, which is an absence as well; and while a
   * part is gone there is none, because nobody can be served.
   */
  async beat(): Promise<void> {
    const parts = await this.readiness.look();
    if (parts.some(({ gone }) => gone)) this.failing = true;
    else await this.note();
  }

  /** When it was not there, between two moments or ever; the oldest first. */
  downtimes(from?: Instant, to?: Instant): Downtime[] {
    const earliest = from === undefined ? -Infinity : Date.parse(from);
    const latest = to === undefined ? Infinity : Date.parse(to);
    const absences = this.runs.map(({ seen }, index) => ({ from: seen, to: this.runs[index + 1]?.started ?? this.stillFailing(seen) }));
    return absences
      .filter((absence) => absence.to - absence.from > TOLERATED && absence.to > earliest && absence.from < latest)
      .map((absence) => ({ from: new Date(absence.from), to: new Date(absence.to) }));
  }

  /** Null where it is not known: before this server ran for the first time, or in the future. */
  wasUp(from: Instant, to: Instant): boolean | null {
    const first = this.runs[0];
    if (!first || Date.parse(from) < first.started || Date.parse(to) > this.now()) return null;
    return this.downtimes(from, to).length === 0;
  }

  private async tryToBeat(): Promise<void> {
    await this.beat().catch((err: unknown) => this.logger.error({ err }, 'No sign of life could be written'));
  }

  private stillFailing(seen: number): number {
    return this.failing ? this.now() : seen;
  }

  private async note(): Promise<void> {
    try {
      await this.goOn();
      this.failing = false;
    } catch (error) {
      this.failing = true;
      throw error;
    }
  }

  private async goOn(): Promise<void> {
    const run = this.runs.at(-1);
    const now = this.now();
    if (!run || now - run.seen > TOLERATED + BEAT) return this.begin();
    const seen = Math.max(run.seen, now);
    await this.db.updateTable('runs').set({ seen }).where('started', '=', run.started).execute();
    run.seen = seen;
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
