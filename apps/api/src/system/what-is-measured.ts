import { Inject, Injectable } from '@nestjs/common';
import type { RecordedFact } from '@anteroom/domain/kernel';
import { type Kysely, sql } from 'kysely';
import { Boards } from '../consultation/boards';
import { Background } from '../engine/background';
import { Concerns } from '../engine/concerns';
import type { Clock } from '../engine/clock';
import { CLOCK, EVENT_LOG, OPERATIONAL } from '../engine/engine.tokens';
import type { EventLog } from '../engine/event-log';
import { Readiness } from '../engine/readiness';
import type { ViewStatus } from '../engine/view';
import { ViewRegistry } from '../engine/view-registry';
import type { OutboxTables } from '../message/outbox-table';
import { type Measured, Metrics } from './metrics';

const STATES = ['waiting', 'sent', 'in-outbox', 'failed', 'given-up'] as const;

/** What is asked for at each scrape. */
@Injectable()
export class WhatIsMeasured {
  @Inject() private readonly boards!: Boards;
  @Inject() private readonly readiness!: Readiness;
  @Inject() private readonly background!: Background;
  @Inject() private readonly concerns!: Concerns;
  @Inject(CLOCK) private readonly clock!: Clock;
  @Inject(OPERATIONAL) private readonly operational!: Kysely<OutboxTables>;
  private asked: { at: number; views: Promise<ViewStatus[]> } | undefined;

  constructor(
    metrics: Metrics,
    @Inject(EVENT_LOG) private readonly log: EventLog,
    private readonly registry: ViewRegistry,
  ) {
    this.ofParts(metrics);
    this.ofViews(metrics);
    this.ofWork(metrics);
  }

  private ofParts(metrics: Metrics): void {
    metrics.gauge('anteroom_part_up', 'Whether a part can be used', 'part', async () =>
      ({ ...by(await this.readiness.look(), ({ part }) => part, ({ gone }) => Number(!gone)), ...by(this.concerns.all(), ({ name }) => name, ({ state }) => Number(state === 'up')) }));
    metrics.gauge('anteroom_worker_up', 'Whether what works by itself does so on this node', 'worker', async () =>
      by(this.background.status(), ({ name }) => name, ({ state }) => Number(state === 'up')));
    // Not said where the log cannot tell: nothing is worse than a count that is none.
    if (this.log.between) {
      metrics.gauge('anteroom_log_events', 'How many events the log holds', null, async () => ({ all: this.log.between?.(null, await this.log.head()) ?? 0 }));
    }
  }

  private ofViews(metrics: Metrics): void {
    const gauge = (name: string, help: string, number: (status: ViewStatus) => number | null | Promise<number>): void =>
      metrics.gauge(`anteroom_view_${name}`, help, 'view', () => this.eachView(number));
    gauge('up', 'Whether a view can be read', ({ state }) => Number(state === 'running'));
    gauge('folds_here', 'Whether this node folds the view', ({ folds }) => Number(folds));
    gauge('processed_events', 'How many events went through the view; equal to anteroom_log_events where nothing was missed', ({ processed }) => processed);
    gauge('lag_events', 'How many events it has yet to fold, where the log can tell', ({ lag }) => lag);
    gauge('behind_seconds', 'Age of the oldest event that it has yet to fold; 0 where there is none', (status) => this.behind(status));
    gauge('parked_streams', 'How many streams were set aside because they could not be folded', ({ parked }) => parked);
    gauge('rebuild_ratio', 'How far a view is that is being folded anew; 1 when it is done', ({ rebuild }) => rebuild ? rebuild.processed / Math.max(1, rebuild.of) : null);
  }

  private ofWork(metrics: Metrics): void {
    metrics.gauge('anteroom_outbox_messages', 'Messages by what has become of them', 'state', () => this.messages());
    metrics.gauge('anteroom_deadlines_due', 'Deadlines whose moment has come and that have not passed', null, async () => ({ all: (await this.deadlines()).due }));
    metrics.gauge('anteroom_deadlines_late_seconds', 'How long the oldest of them has been due', null, async () => ({ all: (await this.deadlines()).late }));
  }

  private async eachView(number: (status: ViewStatus) => number | null | Promise<number>): Promise<Measured> {
    const numbers: Record<string, number> = {};
    for (const status of await this.views()) {
      const found = await number(status);
      if (found !== null) numbers[status.view] = found;
    }
    return numbers;
  }

  /** All numbers of one scrape tell of the same moment, and ask once. */
  private async views(): Promise<ViewStatus[]> {
    // A scrape does not wait for a log that is gone, which `anteroom_part_up` tells of.
    if (this.readiness.isGone('event-log')) return [];
    const now = performance.now();
    if (!this.asked || now - this.asked.at > 500) this.asked = { at: now, views: this.registry.status() };
    return this.asked.views;
  }

  private async behind({ position, lagging }: ViewStatus): Promise<number> {
    const [oldest] = lagging ? await this.log.readAll(position, 1) : [];
    if (!oldest) return 0;
    const { recordedAt } = JSON.parse(oldest.body) as RecordedFact;
    return Math.max(0, this.clock.now().getTime() - Date.parse(recordedAt)) / 1000;
  }

  private async messages(): Promise<Measured> {
    const count = sql<number>`count(*)`.as('count');
    const rows = await this.operational.selectFrom('outbox_messages').select(['state', count]).groupBy('state').execute();
    const found = by(rows, ({ state }) => state, (row) => Number(row.count));
    return { ...Object.fromEntries(STATES.map((state) => [state, 0])), ...found };
  }

  private async deadlines(): Promise<{ due: number; late: number }> {
    const now = this.clock.now();
    const counted = this.boards.runner.rows.selectFrom('deadlines').where('due', '<=', now.toISOString());
    const row = await counted.select((its) => [its.fn.countAll<number>().as('due'), its.fn.min('due').as('oldest')]).executeTakeFirst();
    const late = row?.oldest ? (now.getTime() - Date.parse(row.oldest)) / 1000 : 0;
    return { due: Number(row?.due ?? 0), late };
  }
}

const by = <T>(all: readonly T[], name: (one: T) => string, number: (one: T) => number): Measured =>
  Object.fromEntries(all.map((one) => [name(one), number(one)]));
