import { isRefused } from '@anteroom/domain/kernel';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { Background, type Worker } from '../engine/background';
import type { Clock } from '../engine/clock';
import { CLOCK, LOCKS } from '../engine/engine.tokens';
import { InTurn } from '../engine/in-turn';
import type { Locks, WantedLock } from '../engine/locks';
import { Eraser } from './eraser';
import { Patients } from './patients';

/** A wish waits for days; what stands in the way of one is looked at again so often. */
const LOOK_AGAIN = 10 * 60_000;

/** Erases what was confirmed once its waiting time is over, on whichever node holds the lock. */
@Injectable()
export class ErasingWorker implements Worker {
  readonly name = 'erasing';
  private readonly inTurn = new InTurn();
  private readonly logger = new Logger('Erasing');
  private lock: WantedLock | undefined;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOCKS) private readonly locks: Locks,
    private readonly patients: Patients,
    private readonly eraser: Eraser,
    background: Background,
  ) {
    background.add(this);
  }

  start(): void {
    this.lock = this.locks.want(this.name, { gained: () => this.begin(), lost: () => this.pause() });
  }

  async stop(): Promise<void> {
    await this.lock?.release();
  }

  /** Looks now, as after the clock was set; resolves once what can be done is done. */
  async settle(): Promise<void> {
    if (!this.lock?.held) return;
    await this.inTurn.run(() => this.look());
  }

  private begin(): void {
    this.timer = setInterval(() => void this.settle(), LOOK_AGAIN);
    this.timer.unref();
    void this.settle();
  }

  private async pause(): Promise<void> {
    clearInterval(this.timer);
    await this.inTurn.run(() => Promise.resolve());
  }

  private async look(): Promise<void> {
    for (const patient of await this.patients.due(this.clock.now().toISOString())) {
      try {
        const refused = await this.eraser.erase(patient);
        if (isRefused(refused)) this.logger.warn({ patient, code: refused.refused.code }, 'A confirmed erasing waits, because something stands in the way');
        else this.logger.log({ patient }, 'A patient was erased');
      } catch (err) {
        this.logger.error({ patient, err }, 'A patient could not be erased');
      }
    }
  }
}
