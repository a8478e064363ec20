import type { Practice } from '@anteroom/media/protocol';
import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { systemClock, type Clock } from '../../engine/clock';
import { CLOCK } from '../../engine/engine.tokens';
import { MinuteCounts } from '../../http/limits';
import { Problem } from '../../http/problem';
import { CallWays } from '../call-ways';

const MINUTE = 60_000;
const LIFE = 10 * MINUTE;
/** For one address in ten minutes: a whole clinic may share one. */
const MOST = 120;
/** Altogether: each is a few bytes, and echoes are dear. */
const MOST_OPEN = 2_000;

const tooMany = (): Problem => new Problem(429, 'too-many', 'This was tried very often from here. Wait ten minutes and try again.', { retryAfter: 600 });

/** Tests of camera, sound and line that anybody may make, also without an appointment. Each opens the echo test for ten minutes, and nothing else. */
@Injectable()
export class Practices {
  private readonly open = new Map<string, number>();
  private readonly counts: MinuteCounts;

  constructor(
    private readonly ways: CallWays,
    @Inject(CLOCK) clock: Clock,
  ) {
    this.counts = new MinuteCounts(clock);
  }

  /** @throws Problem 429 */
  async begin(address: string): Promise<Practice> {
    const { isBlocked } = await this.counts.increment(address, LIFE, MOST);
    this.forgetOver();
    if (isBlocked || this.open.size >= MOST_OPEN) throw tooMany();
    const id = randomUUID();
    const until = this.now() + LIFE;
    this.open.set(id, until);
    const janus = this.ways.rooms?.isReachable
      ? { path: `/api/practice/${id}/janus`, coreToken: this.ways.coreToken(id, { life: LIFE, echoOnly: true }) }
      : null;
    return { janus, iceServers: this.ways.iceServers(LIFE), until: new Date(until).toISOString() };
  }

  /** Milliseconds that are left of it; 0 once it is over, or where there never was one. */
  left(id: string): number {
    return Math.max((this.open.get(id) ?? 0) - this.now(), 0);
  }

  private forgetOver(): void {
    for (const id of this.open.keys()) if (this.left(id) === 0) this.open.delete(id);
  }

  /** Janus counts by the clock of the machine. */
  private now(): number {
    return systemClock.now().getTime();
  }
}
