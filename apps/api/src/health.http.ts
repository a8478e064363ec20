import { Controller, Get, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Background } from './engine/background';
import { Concerns } from './engine/concerns';
import { Readiness } from './engine/readiness';
import { ViewRegistry } from './engine/view-registry';
import { Open } from './identity/asking';

@ApiTags('Health')
@Controller('health')
export class HealthController {
  constructor(
    private readonly readiness: Readiness,
    private readonly views: ViewRegistry,
    private readonly background: Background,
    private readonly concerns: Concerns,
  ) {}

  /** 200 when every part is ready, 503 when one is not; `proof` down is for people to look into and turns nobody away. Says nothing about anybody. */
  @Open()
  @Get()
  async health(@Res({ passthrough: true }) response: Response) {
    const parts = [
      ...(await this.readiness.look()).map(({ part: name, gone }) => ({ name, state: gone ? 'down' : 'up' })),
      ...this.background.status(),
    ];
    // Where the log is gone nobody knows how far behind they are, and whoever asks waits for it; which part it is stands above.
    const known = this.readiness.isGone('event-log') ? [] : await this.views.status().catch(() => []);
    const views = known.map(({ view, version, state, lagging, lag, processed, position, head, parked, rebuild }) => ({
      view, version, state: state === 'running' ? 'up' : 'down', lagging, lag, processed, position, head, parked, rebuild: rebuild ?? null,
    }));
    const ready = [...parts, ...views].every(({ state }) => state !== 'down');
    response.status(ready ? 200 : 503);
    const concerns = this.concerns.all().map(({ name, state }) => ({ name, state }));
    return { status: ready ? 'up' : 'down', parts: [...parts, ...concerns], views };
  }
}
