import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Live } from '../../http/live';
import { ValueState } from '../../http/live-value';
import { notFound } from '../../http/problem';
import { mustWorkIn, Roles, Who, type SignedIn } from '../../identity/asking';
import { Boards } from '../boards';
import { ConsultationId } from '../consultation-id';
import { ConsultationStreams } from '../consultation-streams';
import { MayWatch } from '../may-watch';

@ApiTags('Consultation')
@Controller('consultations/:id/live')
export class ConsultationLiveHttp {
  constructor(
    private readonly live: Live,
    private readonly streams: ConsultationStreams,
    private readonly boards: Boards,
    private readonly mayWatch: MayWatch,
  ) {}

  @Get()
  @Roles('reception', 'clinician', 'auditor')
  @ApiOperation({ operationId: 'consultation-live', summary: 'Server-sent events: `changed {revision, position}`' })
  async watch(
    @Param('id', ConsultationId) id: string,
    @Who() { asking, session }: SignedIn,
    @Res() response: Response,
  ): Promise<void> {
    const { clinic, revision } = (await this.streams.atHead(id)).consultation;
    if (revision === -1) throw notFound();
    mustWorkIn(asking, clinic);
    await this.live.stream(response, {
      topic: `consultation ${id}`,
      read: () => this.state(id),
      changed: this.boards.runner.changed,
      concerns: ({ changes }) => changes.some((change) => (change as { id?: string }).id === id),
      check: () => this.mayWatch.clinic(session.key, clinic),
    });
  }

  private async state(id: string): Promise<ValueState> {
    const { consultation, position } = await this.streams.atHead(id);
    return new ValueState('changed', position, { revision: consultation.revision, position });
  }
}
