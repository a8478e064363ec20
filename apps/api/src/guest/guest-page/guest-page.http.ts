import { Controller, Get, Req, Res, UseGuards } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Boards } from '../../consultation/boards';
import { Live } from '../../http/live';
import { ValueState } from '../../http/live-value';
import { Open } from '../../identity/asking';
import { visitTokenOf } from '../../visit/visit-cookie';
import { GuestPages, type GuestAnswer } from '../guest-pages';
import { GuestGuard, GuestVisiting, type GuestVisit } from '../guest.guard';

const MINUTE = 60_000;

@ApiTags('Guest')
@ApiParam({ name: 'visit', format: 'uuid', type: String })
@Open()
@UseGuards(GuestGuard)
@Controller('guests/:visit')
export class GuestPageHttp {
  constructor(
    private readonly pages: GuestPages,
    private readonly boards: Boards,
    private readonly live: Live,
    private readonly guard: GuestGuard,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'guest', summary: "A guest's page: when the call is, and whether its door is open" })
  page(@GuestVisiting() guest: GuestVisit): Promise<GuestAnswer> {
    return this.pages.of(guest);
  }

  @Get('live')
  @ApiOperation({ operationId: 'guest-live', summary: 'Server-sent events: `guest`, whole each time' })
  async watch(@GuestVisiting() guest: GuestVisit, @Req() request: Request, @Res() response: Response): Promise<void> {
    const clinic = await this.pages.clinicOf(guest.consultation);
    const token = visitTokenOf(request) ?? '';
    await this.live.stream(response, {
      topic: `guest ${guest.guest} ${guest.token}`,
      read: async () => new ValueState('guest', this.boards.position, await this.pages.of(guest)),
      changed: this.boards.runner.changed,
      concerns: ({ changes }) => changes.some((change) => (change as { clinic?: string }).clinic === clinic),
      every: MINUTE,
      check: async () => ((await this.guard.admitted(guest.id, token)) ? null : 'not-signed-in'),
    });
  }
}
