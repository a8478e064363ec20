import type { BoardRow } from '@anteroom/domain';
import type { Instant } from '@anteroom/domain/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { Kysely } from 'kysely';
import { EVENT_LOG } from '../engine/engine.tokens';
import type { EventLog, Position } from '../engine/event-log';
import { LastUsed } from '../engine/last-used';
import type { ProjectionRunner } from '../engine/projection-runner';
import { Seals } from '../engine/sealing/seals';
import { ViewRegistry } from '../engine/view-registry';
import type { ConsultationTables } from './consultations.tables';
import { consultationsView } from './consultations.view';
import { Pathways } from './pathways';

/** A stretch of time, the end not in it. */
export interface Span {
  from: Instant;
  to: Instant;
}

const MOMENT = 2_000;
const rowOf = ({ row }: { row: string }): BoardRow => JSON.parse(row) as BoardRow;

/** Lists of consultations, as far as the view has come. */
@Injectable()
export class Boards {
  readonly runner: ProjectionRunner<ConsultationTables>;
  private readonly db: Kysely<ConsultationTables>;
  private readonly days = new LastUsed<{ position: Position | null; rows: Promise<BoardRow[]> }>(20);

  constructor(
    @Inject(EVENT_LOG) private readonly log: EventLog,
    registry: ViewRegistry,
    pathways: Pathways,
    seals: Seals,
  ) {
    this.runner = registry.register(consultationsView({ log, pathways, seals }));
    this.db = this.runner.rows;
  }

  /** Waits a moment for the position, so that whoever has just written finds it. */
  async reach(position: Position | null): Promise<void> {
    if (position !== null) await this.runner.waitFor(position, MOMENT);
  }

  /** Waits a moment for all that is in the log. */
  async catchUp(): Promise<void> {
    await this.reach(await this.log.head());
  }

  get position(): Position | null {
    return this.runner.position;
  }

  /** Read once for all who ask before the view moves on: every waiting patient's page asks for the whole day. */
  async day(clinic: string, span: Span): Promise<readonly BoardRow[]> {
    const key = `${clinic} ${span.from}`;
    const known = this.days.get(key);
    if (known && known.position === this.position) return known.rows;
    const read = { position: this.position, rows: this.dayAsJson(clinic, span).then((rows) => rows.map(rowOf)) };
    this.days.set(key, read);
    read.rows.catch(() => this.days.forget(key));
    return read.rows;
  }

  /** The rows as they are stored, for whoever only passes them on. */
  dayAsJson(clinic: string, { from, to }: Span): Promise<{ id: string; row: string }[]> {
    return this.db
      .selectFrom('consultations')
      .select(['id', 'row'])
      .where('clinic', '=', clinic)
      .where('start', '>=', from)
      .where('start', '<', to)
      .orderBy('start')
      .execute();
  }

  /** Where something is begun and not finished, or owed. */
  async open(clinic: string): Promise<BoardRow[]> {
    const rows = await this.db.selectFrom('consultations').select('row').where('clinic', '=', clinic).where('open', '=', 1).execute();
    return rows.map(rowOf);
  }

  async row(id: string): Promise<BoardRow | null> {
    const row = await this.db.selectFrom('consultations').select('row').where('id', '=', id).executeTakeFirst();
    return row ? rowOf(row) : null;
  }
}
