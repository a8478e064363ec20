import type { Consultation } from '@anteroom/domain';
import { isRefused } from '@anteroom/domain/kernel';
import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Kysely } from 'kysely';
import { Background } from '../engine/background';
import type { Clock } from '../engine/clock';
import { DeadlineRunner, type Due, type Passing } from '../engine/deadline-runner';
import { CLOCK } from '../engine/engine.tokens';
import { ServiceTimes } from '../engine/service-times';
import { derivedUuid } from '../engine/uuid';
import { Boards } from './boards';
import { ConsultationStreams } from './consultation-streams';
import { Consultations } from './consultations';
import type { ConsultationTables } from './consultations.tables';
import { Pathways } from './pathways';
import { whatPasses } from './what-passes';
import { Worlds } from './worlds';

type Item = Due & Omit<ConsultationTables['deadlines'], 'due'>;

const SYSTEM = { id: 'system', roles: ['system'] as const };

/** Passes deadlines as facts, once each. Which are armed says the view; what passing means says the pathway. */
@Injectable()
export class Deadlines {
  @Inject() private readonly streams!: ConsultationStreams;
  @Inject() private readonly consultations!: Consultations;
  @Inject() private readonly pathways!: Pathways;
  @Inject() private readonly worlds!: Worlds;
  private readonly logger = new Logger('Deadlines');
  private readonly runner: DeadlineRunner<Item>;
  private readonly db: Kysely<ConsultationTables>;

  constructor(@Inject(CLOCK) clock: Clock, times: ServiceTimes, boards: Boards, background: Background) {
    this.db = boards.runner.rows;
    this.runner = new DeadlineRunner<Item>({
      clock,
      due: (until, limit) => this.due(until, limit),
      pass: (passing) => this.pass(passing),
      report: (err) => this.logger.error({ err }, 'A deadline could not be passed'),
      downtimes: () => times.downtimes(),
    });
    boards.runner.changed.on(() => this.runner.poke());
    background.add({ name: 'deadlines', start: () => this.runner.start(), stop: () => this.runner.stop() });
  }

  /** Looks again now, as after the clock was set; resolves once what is due is passed. */
  async settle(): Promise<void> {
    this.runner.poke();
    await this.runner.quiet();
  }

  private async due(until: Date, limit: number): Promise<Item[]> {
    const rows = await this.db
      .selectFrom('deadlines')
      .selectAll()
      .where('due', '<=', until.toISOString())
      .orderBy('due')
      .limit(limit)
      .execute();
    return rows.map((row) => ({ ...row, key: keyOf(row), lane: row.consultation, due: new Date(row.due) }));
  }

  private async pass({ item, now, late }: Passing<Item>): Promise<void> {
    const { consultation: id, deadline, epoch } = item;
    const { consultation } = await this.streams.atHead(id);
    const what = whatPasses(this.pathways.pinned(consultation.pathway).pathway, deadline);
    if (!what) throw new Error(`The pathway of ${id} knows no deadline ${deadline}`);
    const missed = late || (await this.wasDown(consultation, now));
    const command = derivedUuid(`deadline of ${id}`, keyOf(item));
    const answer = await this.consultations.change({
      id,
      stem: 'pass-deadline',
      input: { deadline, epoch, late: missed, ...what },
      asking: SYSTEM,
      command,
    });
    // Tried again in a minute: what stands against it may be gone by then.
    if (isRefused(answer)) this.logger.warn({ consultation: id, deadline, code: answer.refused.code }, 'A deadline was refused');
  }

  /** Whoever could not reach us before their time is not late, even where the deadline itself came in time. */
  private async wasDown(consultation: Consultation, now: Date): Promise<boolean> {
    const { times } = this.pathways.pinned(consultation.pathway).pathway;
    const { serviceUp } = await this.worlds.around(consultation, times, now.toISOString());
    return serviceUp === false;
  }
}

const keyOf = ({ consultation, deadline, epoch }: Omit<ConsultationTables['deadlines'], 'due'>): string => `${consultation} ${deadline} ${epoch}`;
