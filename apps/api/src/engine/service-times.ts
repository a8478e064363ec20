import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Instant } from '@anteroom/domain/kernel';
import type { Kysely } from 'kysely';
import { randomUUID } from 'node:crypto';
import type { Clock } from './clock';
import type { Downtime } from './deadline-runner';
import type { EngineTables } from './engine.migrations';
import { CLOCK, OPERATIONAL } from './engine.tokens';
import { Readiness } from './readiness';
import { Restores } from './restores';

const BEAT = 15_000;
/** A shorter gap is a restart: whoever came in it came again. */
const TOLERATED = 60_000;

/** Milliseconds by which the clocks of two nodes may differ, for finding what others wrote since one looked last. */
const SKEW = 10 * 60_000;

type Run = EngineTables['service_runs'];

/**
 * When this service was there for people, so that its absence is never held against a patient. Each node writes its own
 * signs of life and reads those of all: the service was away only when no node was there.
 */
@Injectable()
export class ServiceTimes {
  private own: Run | undefined;
  /** Of other nodes, and of this one before; by id. */
  private readonly others = new Map<string, Run>();
  /** What was put back is as good as away: who came in then, and what was done, is not known. */
  private lost: { since: number; at: number }[] = [];
  private heardUntil = 0;
  private timer: NodeJS.Timeout | undefined;
  /** The last sign of life could not be given, so what is later than `seen` is no service yet. */
  private failing = false;
  private unhear: () => void = () => undefined;
  private readonly logger = new Logger('ServiceTimes');

  constructor(
    @Inject(OPERATIONAL) private readonly db: Kysely<EngineTables>,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(Readiness) private readonly readiness: Pick<Readiness, 'look' | 'changed'>,
    @Inject(Restores) private readonly restores: Pick<Restores, 'all'>,
  ) {}

  async start(): Promise<void> {
    this.lost = await this.restores.all();
    await this.begin();
    await this.hear();
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
   * part is gone there is none, because nobody can be served here.
   */
  async beat(): Promise<void> {
    const parts = await this.readiness.look();
    if (parts.some(({ gone }) => gone)) this.failing = true;
    else await this.note();
    await this.hear();
  }

  /** When it was not there, between two moments or ever; the oldest first. */
  downtimes(from?: Instant, to?: Instant): Downtime[] {
    const earliest = from === undefined ? -Infinity : Date.parse(from);
    const latest = to === undefined ? Infinity : Date.parse(to);
    return this.absences()
      .filter((absence) => absence.to > earliest && absence.from < latest)
      .map((absence) => ({ from: new Date(absence.from), to: new Date(absence.to) }));
  }

  /** Null where it is not known: before this server ran for the first time, or in the future. */
  wasUp(from: Instant, to: Instant): boolean | null {
    const first = this.runs()[0];
    if (!first || Date.parse(from) < first.started || Date.parse(to) > this.now()) return null;
    return this.downtimes(from, to).length === 0;
  }

  private async tryToBeat(): Promise<void> {
    await this.beat().catch((err: unknown) => this.logger.error({ err }, 'No sign of life could be written'));
  }

  private runs(): Run[] {
    return [...this.others.values(), ...(this.own ? [this.own] : [])].sort((a, b) => a.started - b.started);
  }

  private absences(): { from: number; to: number }[] {
    const found = this.lost.map(({ since, at }) => ({ from: since, to: at }));
    let until = Infinity;
    const missing = (to: number): unknown => to - until > TOLERATED && found.push({ from: until, to });
    for (const run of this.runs()) {
      missing(run.started);
      until = Math.max(until === Infinity ? run.started : until, this.endOf(run));
    }
    missing(this.now());
    return found.sort((a, b) => a.from - b.from);
  }

  /** This node is there now, unless it could not say so. */
  private endOf(run: Run): number {
    return run === this.own && !this.failing ? Math.max(run.seen, this.now()) : run.seen;
  }

  private async hear(): Promise<void> {
    const rows = await this.db.selectFrom('service_runs').selectAll().where('seen', '>=', this.heardUntil - SKEW).execute();
    for (const row of rows) if (row.id !== this.own?.id) this.others.set(row.id, row);
    this.heardUntil = this.now();
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
    const { own } = this;
    const now = this.now();
    if (!own || now - own.seen > TOLERATED + BEAT) return this.begin();
    const seen = Math.max(own.seen, now);
    await this.db.updateTable('service_runs').set({ seen }).where('id', '=', own.id).execute();
    own.seen = seen;
  }

  private async begin(): Promise<void> {
    const now = this.now();
    const run = { id: randomUUID(), started: now, seen: now };
    await this.db.insertInto('service_runs').values(run).execute();
    if (this.own) this.others.set(this.own.id, this.own);
    this.own = run;
  }

  private now(): number {
    return this.clock.now().getTime();
  }
}
