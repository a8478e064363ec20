import type { Practice } from '@anteroom/media/protocol';
import { Controller, Post, Req } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { Open } from '../../identity/asking';
import { Practices } from './practices';

@ApiTags('Call')
@Controller('practice')
export class PracticeHttp {
  constructor(private readonly practices: Practices) {}

  /** What a test of camera, sound and line needs, for ten minutes. */
  @Open()
  @Post()
  @ApiOperation({ operationId: 'practice', summary: 'Begin a practice call, or the test before a call' })
  begin(@Req() request: Request): Promise<Practice> {
    return this.practices.begin(String(request.ip));
  }
}
