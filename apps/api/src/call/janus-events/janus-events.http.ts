import { createHash, timingSafeEqual } from 'node:crypto';
import { Controller, HttpCode, Inject, Post, Req } from '@nestjs/common';
import { ApiBasicAuth, ApiTags } from '@nestjs/swagger';
import { SkipThrottle } from '@nestjs/throttler';
import type { Request } from 'express';
import type { Configuration } from '../../configuration';
import { CONFIGURATION } from '../../http/http.module';
import { Problem } from '../../http/problem';
import { Open } from '../../identity/asking';
import { JANUS_EVENTS } from './janus-events-body';
import { JanusTelemetry } from './janus-telemetry';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

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
    if (!this.isJanus(request)) throw notJanus();
    this.telemetry.take(request.body);
  }

  private isJanus({ headers }: Request): boolean {
    const { janusEventsPassword: password } = this.configuration;
    const brought = /^Basic (\S+)$/i.exec(headers.authorization ?? '')?.[1];
    if (password === null || brought === undefined) return false;
    return timingSafeEqual(digest(Buffer.from(brought, 'base64').toString('utf8')), digest(`janus:${password}`));
  }
}
