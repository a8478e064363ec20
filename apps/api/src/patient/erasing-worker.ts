import { Inject, Injectable, Logger } from '@nestjs/common';
import { Background, type Worker } from '../engine/background';
import type { Clock } from '../engine/clock';
import { CLOCK } from '../engine/engine.tokens';
import { InTurn } from '../engine/in-turn';
import { Eraser } from './eraser';
import { Patients } from './patients';

/** A wish waits for days; what stands in the way of one is looked at again so often. */
const LOOK_AGAIN = 10 * 60_000;

/** Erases what was confirmed once its waiting time is over; on one node at a time. */
@Injectable()
export class ErasingWorker implements Worker {
  readonly name = 'erasing';
  private readonly inTurn = new InTurn();
  private readonly logger = new Logger('Erasing');
  private timer: NodeJS.Timeout | undefined;
  private deaf: (() => void) | undefined;

  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly patients: Patients,
    private readonly eraser: Eraser,
    background: Background,
  ) {
    background.add(this);
  }

  start(): void {
    this.timer = setInterval(() => void this.settle(), LOOK_AGAIN);
    this.timer.unref();
    // Something was confirmed, or stands in the way no longer.
    this.deaf = this.patients.runner.changed.on(() => void this.settle());
    void this.settle();
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    this.timer = undefined;
    this.deaf?.();
    await this.inTurn.run(() => Promise.resolve());
  }

  /** Looks now, as after the clock was set; resolves once what can be done is done. */
  async settle(): Promise<void> {
    await this.inTurn.run(() => this.look());
  }

  private async look(): Promise<void> {
    try {
      for (const patient of await this.patients.due(this.clock.now().toISOString())) if (this.timer) await this.erase(patient);
    } catch (err) {
      this.logger.error({ err }, 'It could not be seen who is to be erased');
    }
  }

  private async erase(patient: string): Promise<void> {
    try {
      const refused = await this.eraser.erase(patient);
      if (refused) this.logger.warn({ patient, code: refused.refused.code }, 'A confirmed erasing waits, because something stands in the way');
      else this.logger.log({ patient }, 'A patient was erased');
    } catch (err) {
      this.logger.error({ patient, err }, 'A patient could not be erased');
    }
  }
}
