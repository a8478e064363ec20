import { isRefused, type Asking } from '@anteroom/domain/kernel';
import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Consultations } from '../consultation/consultations';
import { streamOf } from '../consultation/consultation-streams';
import { derivedUuid } from '../engine/uuid';

/** Something that happened in a call, as the command that records it. */
export interface Noted {
  consultation: string;
  stem: string;
  input: object;
  /** Of what happened: the same again happens once. */
  key: string;
  /** Left out: the system. */
  by?: Asking;
}

const SYSTEM: Asking = { id: 'system', roles: ['system'] };
const FIRST_WAIT = 500;
const LONGEST_WAIT = 60_000;
/** Half an hour in all. */
const MOST_TRIES = 36;

/** Records what happens in calls, behind the call's back: nobody waits for it, and nobody is kept out because it fails. */
@Injectable()
export class CallFacts implements OnApplicationShutdown {
  private readonly logger = new Logger('Calls');
  private readonly waiting = new Set<() => void>();
  private stopped = false;

  constructor(private readonly consultations: Consultations) {}

  /** Tried again and again where it cannot be recorded. Resolves once it was decided, or was given up; never rejects. */
  async note(noted: Noted): Promise<void> {
    for (let tries = 1; tries <= MOST_TRIES; tries += 1) {
      if ((await this.isDecided(noted, tries)) || this.stopped) return;
      await this.wait(Math.min(FIRST_WAIT * 2 ** (tries - 1), LONGEST_WAIT));
    }
  }

  onApplicationShutdown(): void {
    this.stopped = true;
    for (const goOn of this.waiting) goOn();
  }

  /** Neither the input nor what the failure says is logged: both may name people. */
  private async isDecided({ consultation: id, stem, input, key, by: asking = SYSTEM }: Noted, tries: number): Promise<boolean> {
    try {
      const answer = await this.consultations.change({ id, stem, input, asking, command: derivedUuid(streamOf(id), `call ${key}`) });
      if (isRefused(answer)) this.logger.warn({ stem, code: answer.refused.code }, 'What happened in a call was refused');
      return true;
    } catch (err) {
      this.logger.error({ stem, tries, failure: err instanceof Error ? err.name : 'unknown' }, 'What happened in a call could not be recorded');
      return false;
    }
  }

  private wait(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const goOn = (): void => {
        clearTimeout(timer);
        this.waiting.delete(goOn);
        resolve();
      };
      const timer = setTimeout(goOn, milliseconds).unref();
      this.waiting.add(goOn);
    });
  }
}
