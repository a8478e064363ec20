import type { BoardRow } from '@anteroom/domain';
import type { Day, Instant } from '@anteroom/domain/kernel';
import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Clock } from '../../engine/clock';
import { CLOCK } from '../../engine/engine.tokens';
import type { Position } from '../../engine/event-log';
import { notFound } from '../../http/problem';
import { Asking, mustWorkIn, Roles, type AskingStaff } from '../../identity/asking';
import { Organisation } from '../../organisation/organisation';
import { Boards } from '../boards';
import { dayIn, spanOf } from '../clinic-day';
import { BoardQuery } from './board-query';

export interface Board {
  clinic: string;
  date: Day;
  /** How far it reaches: what came later is not in it. */
  position: Position | null;
  asAt: Instant;
  rows: BoardRow[];
}

@ApiTags('Consultation')
@Controller('clinics/:clinic/board')
export class BoardHttp {
  constructor(
    private readonly boards: Boards,
    private readonly organisation: Organisation,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Roles('reception', 'clinician')
  @ApiOperation({ operationId: 'board', summary: "The clinic's day" })
  async board(@Param('clinic') clinic: string, @Query() { date, after }: BoardQuery, @Asking() asking: AskingStaff): Promise<Board> {
    mustWorkIn(asking, clinic);
    const found = await this.organisation.clinic(clinic);
    if (!found) throw notFound();
    await this.boards.reach(after);
    const asAt = this.clock.now().toISOString();
    const day = date ?? dayIn(found.zone, asAt);
    const position = await this.boards.position();
    return { clinic, date: day, position, asAt, rows: await this.boards.day(clinic, spanOf(found.zone, day)) };
  }
}
