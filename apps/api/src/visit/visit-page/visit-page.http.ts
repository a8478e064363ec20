import { Controller, Get, Req, Res, UseGuards } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Boards } from '../../consultation/boards';
import { Live } from '../../http/live';
import { ValueState } from '../../http/live-value';
import { Open } from '../../identity/asking';
import { visitTokenOf } from '../visit-cookie';
import { VisitGuard, Visiting } from '../visit.guard';
import { VisitPages, type VisitAnswer } from '../visit-pages';
import type { Visit } from '../visits';

const MINUTE = 60_000;

@ApiTags('Visit')
@ApiParam({ name: 'visit', format: 'uuid', type: String })
@Open()
@UseGuards(VisitGuard)
@Controller('visits/:visit')
export class VisitPageHttp {
  constructor(
    private readonly pages: VisitPages,
    private readonly boards: Boards,
    private readonly live: Live,
    private readonly guard: VisitGuard,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'visit', summary: "The patient's page" })
  async page(@Visiting() { consultation }: Visit): Promise<VisitAnswer> {
    await this.pages.noteReading(consultation);
    return this.pages.of(consultation);
  }

  @Get('live')
  @ApiOperation({ operationId: 'visit-live', summary: 'Server-sent events: `visit`, whole each time' })
  async watch(@Visiting() { id, consultation }: Visit, @Req() request: Request, @Res() response: Response): Promise<void> {
    const clinic = await this.pages.clinicOf(consultation);
    await this.pages.noteReading(consultation);
    const token = visitTokenOf(request) ?? '';
    await this.live.stream(response, {
      topic: `visit of ${consultation}`,
      read: () => this.state(consultation),
      changed: this.boards.runner.changed,
      concerns: ({ changes }) => changes.some((change) => (change as { clinic?: string }).clinic === clinic),
      every: MINUTE,
      check: async () => ((await this.guard.admitted(id, token)) ? null : 'not-signed-in'),
    });
  }

  private async state(consultation: string): Promise<ValueState> {
    const { position, ...shown } = await this.pages.of(consultation);
    return new ValueState('visit', position, shown, { position });
  }
}
