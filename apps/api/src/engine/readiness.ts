import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { PROBES } from './engine.tokens';
import { Signal } from './signal';
import { type Part, Unavailable } from './unavailable';

/** Tries one part, by writing where it can be written to. */
export interface Probe {
  part: Part;
  ask: () => Promise<unknown>;
}

/** Milliseconds for which an answer holds. */
const FRESH = 1_000;
const AGAIN = 1_000;

/** Which of the parts this program stands on cannot be used, found out by trying: at signs of life, when asked, and each second while one is gone. */
@Injectable()
export class Readiness implements OnApplicationShutdown {
  /** A part went, or came back. */
  readonly changed = new Signal<void>(() => undefined);
  private gone: ReadonlyMap<Part, string> = new Map();
  private asking: Promise<void> | undefined;
  private asked = -Infinity;
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;
  private readonly logger = new Logger('Readiness');

  constructor(@Inject(PROBES) private readonly probes: readonly Probe[]) {}

  /** As it was found last. */
  isGone(part: Part): boolean {
    return this.gone.has(part);
  }

  /** Each part as it was found at most a second ago; while one is gone, which may take seconds to answer, as it was found last. */
  async look(): Promise<{ part: Part; gone: boolean }[]> {
    if (this.gone.size === 0 && performance.now() - this.asked > FRESH) await this.ask();
    return this.probes.map(({ part }) => ({ part, gone: this.isGone(part) }));
  }

  /** Somebody met a part that could not be used. */
  noticed({ part }: Unavailable): void {
    if (!this.isGone(part)) void this.ask();
  }

  onApplicationShutdown(): void {
    this.stopped = true;
    clearTimeout(this.timer);
  }

  private ask(): Promise<void> {
    return (this.asking ??= this.tryAll().finally(() => (this.asking = undefined)));
  }

  private async tryAll(): Promise<void> {
    const found = new Map<Part, string>();
    const failed = (part: Part, error: unknown): unknown => found.set(part, error instanceof Error ? error.message : String(error));
    await Promise.all(this.probes.map(({ part, ask }) => ask().catch((error: unknown) => failed(part, error))));
    this.asked = performance.now();
    const before = this.gone;
    this.gone = found;
    clearTimeout(this.timer);
    if (found.size > 0 && !this.stopped) this.timer = setTimeout(() => void this.ask(), AGAIN).unref();
    this.tell(before, found);
  }

  private tell(before: ReadonlyMap<Part, string>, now: ReadonlyMap<Part, string>): void {
    const went = [...now].filter(([part]) => !before.has(part));
    const back = [...before.keys()].filter((part) => !now.has(part));
    for (const [part, why] of went) this.logger.error({ part, why }, 'A part cannot be used');
    for (const part of back) this.logger.warn({ part }, 'A part can be used again');
    if (went.length + back.length > 0) this.changed.emit();
  }
}
