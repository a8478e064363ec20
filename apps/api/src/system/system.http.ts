import { Controller, Get, HttpCode, Logger, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Background } from '../engine/background';
import { Concerns } from '../engine/concerns';
import { Readiness } from '../engine/readiness';
import type { ViewStatus } from '../engine/view';
import { ViewRegistry } from '../engine/view-registry';
import { notFound, Problem } from '../http/problem';
import { Asking, type AskingStaff, Roles } from '../identity/asking';

const stillAside = (): Problem =>
  new Problem(409, 'still-set-aside', 'It could not be read in this time either. The server’s log says why. It stays set aside; everything else goes on.');

/** What this program runs on, and what can be done about a list that has gone wrong. */
@ApiTags('System')
@Roles('administrator')
@Controller('system')
export class SystemHttp {
  private readonly logger = new Logger('System');

  constructor(
    private readonly readiness: Readiness,
    private readonly background: Background,
    private readonly registry: ViewRegistry,
    private readonly concerns: Concerns,
  ) {}

  @Get()
  async system() {
    const parts = (await this.readiness.look()).map(({ part: name, gone }) => ({ name, state: gone ? 'down' : 'up' }));
    // Where the log is gone nobody knows how far they are, and whoever asks waits for it; which part it is stands above.
    const views = this.readiness.isGone('event-log') ? [] : await this.registry.status().catch((): ViewStatus[] => []);
    return { parts: [...parts, ...this.background.status(), ...this.concerns.all()], views: await Promise.all(views.map((view) => this.described(view))) };
  }

  /** Folds the view anew beside what serves. Answers at once; how far it is says `GET /api/system`. */
  @Post('views/:view/rebuild')
  @HttpCode(202)
  async rebuild(@Param('view') view: string, @Asking() { id }: AskingStaff) {
    await this.named(view).rebuild();
    this.logger.warn({ view, by: id }, 'A view is folded anew because somebody asked for it');
    return { view };
  }

  /** Tries a stream again that was set aside. Refused with `still-set-aside` when it fails again. */
  @Post('views/:view/parked/:stream/retry')
  @HttpCode(200)
  async retry(@Param('view') view: string, @Param('stream') stream: string, @Asking() { id }: AskingStaff) {
    const runner = this.named(view);
    if (!(await runner.parkedStreams()).some((parked) => parked.stream === stream)) throw notFound('It is not set aside, or not any more.');
    const folded = await runner.retry(stream);
    this.logger.warn({ view, stream, by: id, folded }, 'A stream that was set aside was tried again because somebody asked for it');
    if (!folded) throw stillAside();
    return { view, stream };
  }

  private named(view: string) {
    const runner = this.registry.runner(view);
    if (!runner) throw notFound();
    return runner;
  }

  private async described({ view, state, folds, lagging, lag, processed, rebuild, trouble }: ViewStatus) {
    const parked = await (this.registry.runner(view)?.parkedStreams() ?? Promise.resolve([])).catch(() => []);
    return {
      view, state: state === 'running' ? 'up' : 'down', folds, lagging, lag, processed, rebuild: rebuild ?? null, trouble: trouble ?? null,
      parked: parked.map(({ stream, error }) => ({ stream, error })),
    };
  }
}
