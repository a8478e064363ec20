import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { type Kysely, sql } from 'kysely';
import { Background } from './engine/background';
import { EVENT_LOG, OPERATIONAL } from './engine/engine.tokens';
import { type EventLog } from './engine/event-log';
import { ViewRegistry } from './engine/view-registry';
import { Open } from './identity/asking';

type State = 'up' | 'down';

interface Part {
  name: string;
  state: State;
}

@ApiTags('Health')
@Controller('health')
export class HealthController {
  constructor(
    @Inject(EVENT_LOG) private readonly log: EventLog,
    @Inject(OPERATIONAL) private readonly operational: Kysely<unknown>,
    private readonly views: ViewRegistry,
    private readonly background: Background,
  ) {}

  /** 200 when every part is ready, 503 when one is not. Says nothing about anybody. */
  @Open()
  @Get()
  async health(@Res({ passthrough: true }) response: Response) {
    const parts = [
      await part('log', () => this.log.head()),
      await part('operational-store', () => sql`select 1`.execute(this.operational)),
      ...this.background.status(),
    ];
    const views = (await this.views.status()).map(({ view, state, lagging, processed, position, head, parked }) => ({
      view, state: state === 'running' ? 'up' : 'down', lagging, processed, position, head, parked,
    }));
    const ready = [...parts, ...views].every(({ state }) => state === 'up');
    response.status(ready ? 200 : 503);
    return { status: ready ? 'up' : 'down', parts, views };
  }
}

async function part(name: string, ask: () => Promise<unknown>): Promise<Part> {
  try {
    await ask();
    return { name, state: 'up' };
  } catch {
    return { name, state: 'down' };
  }
}
