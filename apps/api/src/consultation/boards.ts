import type { BoardRow } from '@anteroom/domain';
import type { Instant } from '@anteroom/domain/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { Kysely } from 'kysely';
import { VIEWS } from '../engine/engine.tokens';
import type { Position } from '../engine/event-log';
import type { ProjectionRunner } from '../engine/projection-runner';
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

  constructor(
    @Inject(VIEWS) private readonly db: Kysely<ConsultationTables>,
    registry: ViewRegistry,
    pathways: Pathways,
  ) {
    this.runner = registry.register(consultationsView(pathways));
  }

  /** Waits a moment for the position, so that whoever has just written finds it. */
  async reach(position: Position | null): Promise<void> {
    if (position !== null) await this.runner.waitFor(position, MOMENT);
  }

  get position(): Position | null {
    return this.runner.position;
  }

  async day(clinic: string, span: Span): Promise<BoardRow[]> {
    return (await this.dayAsJson(clinic, span)).map(rowOf);
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
