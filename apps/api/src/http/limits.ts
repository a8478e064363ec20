import { Inject, Injectable, type ExecutionContext } from '@nestjs/common';
import { ThrottlerGuard, type ThrottlerModuleOptions, type ThrottlerStorage } from '@nestjs/throttler';
import type { Clock } from '../engine/clock';
import { CLOCK } from '../engine/engine.tokens';
import type { StaffRequest } from '../identity/asking';

export const MINUTE = 60_000;
/** More than any screen of ours asks for; a program gone wild meets it. */
export const REQUESTS_PER_MINUTE = 12_000;

interface Window {
  ends: number;
  hits: number;
}

/** One number per session and minute. The library's own store keeps the time of every single request. */
@Injectable()
export class MinuteCounts implements ThrottlerStorage {
  private readonly windows = new Map<string, Window>();
  private swept = 0;

  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  async increment(key: string, ttl: number, limit: number) {
    const now = this.clock.now().getTime();
    this.sweep(now, ttl);
    const open = this.windows.get(key);
    const window = open && open.ends > now ? open : { ends: now + ttl, hits: 0 };
    window.hits += 1;
    this.windows.set(key, window);
    const left = Math.ceil((window.ends - now) / 1000);
    return { totalHits: window.hits, timeToExpire: left, isBlocked: window.hits > limit, timeToBlockExpire: left };
  }

  private sweep(now: number, ttl: number): void {
    if (now - this.swept < ttl) return;
    this.swept = now;
    for (const [key, { ends }] of this.windows) if (ends <= now) this.windows.delete(key);
  }
}

/** Per session, because a whole clinic shares one address; per address only for those who have none. */
@Injectable()
export class LimitGuard extends ThrottlerGuard {
  protected override getTracker(request: StaffRequest): Promise<string> {
    return Promise.resolve(request.signedIn?.session.key ?? String(request.ip));
  }

  protected override generateKey(_context: ExecutionContext, tracker: string): string {
    return tracker;
  }
}

export const limits = (perMinute: number) => ({
  inject: [CLOCK],
  useFactory: (clock: Clock): ThrottlerModuleOptions => ({
    throttlers: [{ ttl: MINUTE, limit: perMinute }],
    storage: new MinuteCounts(clock),
    setHeaders: false,
  }),
});
