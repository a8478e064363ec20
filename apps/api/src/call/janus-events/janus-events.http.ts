import { Controller, HttpCode, Inject, Post, Req } from '@nestjs/common';
import { ApiBasicAuth, ApiTags } from '@nestjs/swagger';
import { SkipThrottle } from '@nestjs/throttler';
import type { Request } from 'express';
import type { Configuration } from '../../configuration';
import { CONFIGURATION } from '../../http/http.module';
import { Problem } from '../../http/problem';
import { Open } from '../../identity/asking';
import { isJanus } from './is-janus';
import { JANUS_EVENTS } from './janus-events-body';
import { JanusTelemetry } from './janus-telemetry';

const notJanus = (): Problem => new Problem(401, 'not-janus', 'Only Janus posts here, with the password it was given.');

@ApiTags('Call')
@ApiBasicAuth()
@Controller(JANUS_EVENTS)
export class JanusEventsHttp {
  constructor(
    private readonly telemetry: JanusTelemetry,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  /** 200 whatever was sent: Janus takes every answer for a delivery, and would be slowed down by anything else. */
  @Open()
  @SkipThrottle()
  @Post()
  @HttpCode(200)
  take(@Req() request: Request): void {
    if (!isJanus(request.headers, this.configuration.janusEventsPassword)) throw notJanus();
    this.telemetry.take(request.body);
  }
}
