import { createHash, timingSafeEqual } from 'node:crypto';
import { Controller, Get, Header, Inject, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import type { Configuration } from '../configuration';
import { CONFIGURATION } from '../http/http.module';
import { notFound } from '../http/problem';
import { Open } from '../identity/asking';
import { Metrics } from './metrics';

const LOOPBACK = /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;
/** A proxy on this machine comes from here too, and brings whoever is behind it. */
const PROXIED = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'];

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

const isFromHere = ({ socket, headers }: Request): boolean =>
  LOOPBACK.test(socket.remoteAddress ?? '') && PROXIED.every((name) => headers[name] === undefined);

@ApiTags('System')
@Controller('metrics')
export class MetricsHttp {
  constructor(
    private readonly metrics: Metrics,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  /** For Prometheus: to this machine, or to whoever brings METRICS_TOKEN. To everybody else it is not there. */
  @Open()
  @Get()
  @ApiBearerAuth()
  @ApiProduces('text/plain')
  @Header('Cache-Control', 'no-store')
  async scrape(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<string> {
    if (!isFromHere(request) && !this.bringsToken(request)) throw notFound();
    response.type(this.metrics.contentType);
    return this.metrics.text();
  }

  private bringsToken({ headers }: Request): boolean {
    const { metricsToken } = this.configuration;
    const brought = /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1];
    return metricsToken !== null && brought !== undefined && timingSafeEqual(digest(brought), digest(metricsToken));
  }
}
