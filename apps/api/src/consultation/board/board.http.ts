import type { BoardRow } from '@anteroom/domain';
import type { Day, Instant } from '@anteroom/domain/kernel';
import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { type Clock } from '../../engine/clock';
import { CLOCK } from '../../engine/engine.tokens';
import { type Position } from '../../engine/event-log';
import { After } from '../../http/after';
import { Live } from '../../http/live';
import { ListState } from '../../http/live-list';
import { notFound } from '../../http/problem';
import { Asking, mustWorkIn, Roles, Who, type AskingStaff, type SignedIn } from '../../identity/asking';
import { Organisation } from '../../organisation/organisation';
import { Boards, type Span } from '../boards';
import { dayIn, spanOf } from '../clinic-day';
import { MayWatch } from '../may-watch';
import { Readers } from '../readers';
import { BoardQuery } from './board-query';

export interface Board {
  clinic: string;
  date: Day;
  /** How far it reaches: what came later is not in it. */
  position: Position | null;
  asAt: Instant;
  rows: readonly BoardRow[];
}

interface ClinicDay {
  clinic: string;
  date: Day;
  span: Span;
}

const EVENTS = { whole: 'board', changed: 'rows' };

@ApiTags('Consultation')
@Controller('clinics/:clinic/board')
@Roles('reception', 'clinician')
export class BoardHttp {
  @Inject() private readonly boards!: Boards;
  @Inject() private readonly organisation!: Organisation;
  @Inject() private readonly live!: Live;
  @Inject() private readonly mayWatch!: MayWatch;
  @Inject() private readonly readers!: Readers;
  @Inject(CLOCK) private readonly clock!: Clock;

  @Get()
  @ApiOperation({ operationId: 'board', summary: "The clinic's day" })
  async board(
    @Param('clinic') clinic: string,
    @Query() { date }: BoardQuery,
    @After() after: Position | null,
    @Asking() asking: AskingStaff,
  ): Promise<Board> {
    const day = await this.dayOf(clinic, date, asking);
    await this.boards.reach(after);
    const position = this.boards.position;
    const asAt = this.clock.now().toISOString();
    return { clinic, date: day.date, position, asAt, rows: await this.boards.day(clinic, day.span) };
  }

  @Get('live')
  @ApiOperation({ operationId: 'board-live', summary: 'Server-sent events: `board`, then `rows`' })
  async watch(
    @Param('clinic') clinic: string,
    @Query() { date }: BoardQuery,
    @Who() { asking, session }: SignedIn,
    @Res() response: Response,
  ): Promise<void> {
    const day = await this.dayOf(clinic, date, asking);
    await this.live.stream(response, {
      topic: `board ${clinic} ${day.date}`,
      read: () => this.state(day),
      changed: this.boards.runner.changed,
      concerns: ({ changes }) => changes.some((change) => (change as { clinic?: string }).clinic === clinic),
      check: () => this.mayWatch.clinic(session.key, clinic),
    });
  }

  private async dayOf(clinic: string, date: Day | undefined, asking: AskingStaff): Promise<ClinicDay> {
    mustWorkIn(asking, clinic);
    const found = await this.organisation.clinic(clinic);
    if (!found) throw notFound();
    const day = date ?? dayIn(found.zone, this.clock.now().toISOString());
    await this.readers.list(asking, { what: 'board', clinic, day });
    return { clinic, date: day, span: spanOf(found.zone, day) };
  }

  private async state({ clinic, date, span }: ClinicDay): Promise<ListState> {
    // Before the rows: what is in them and came later is told again, and does no harm.
    const position = this.boards.position;
    const rows = new Map((await this.boards.dayAsJson(clinic, span)).map(({ id, row }) => [id, row]));
    return new ListState({ events: EVENTS, position, beside: { clinic, date, asAt: this.clock.now().toISOString() }, rows });
  }
}
