import { openLoops, type OpenLoop } from '@anteroom/domain';
import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Clock } from '../../engine/clock';
import { CLOCK } from '../../engine/engine.tokens';
import { type Position } from '../../engine/event-log';
import { After } from '../../http/after';
import { Asking, Roles, type AskingStaff } from '../../identity/asking';
import { Boards } from '../boards';
import { Readers } from '../readers';

@ApiTags('Consultation')
@Controller('clinics/:clinic/open-loops')
export class OpenLoopsHttp {
  constructor(
    private readonly boards: Boards,
    private readonly readers: Readers,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Roles('reception', 'clinician')
  @ApiOperation({ operationId: 'open-loops', summary: 'Attendances not closed, letters not approved, what is owed' })
  async read(@Param('clinic') clinic: string, @After() after: Position | null, @Asking() asking: AskingStaff): Promise<{ loops: OpenLoop[] }> {
    await this.readers.list(asking, { what: 'open-loops', clinic });
    await this.boards.reach(after);
    return { loops: openLoops(await this.boards.open(clinic), this.clock.now().toISOString()) };
  }
}
