import { Inject, Injectable } from '@nestjs/common';
import type { Kysely } from 'kysely';
import type { Clock } from '../engine/clock';
import { CLOCK, OPERATIONAL } from '../engine/engine.tokens';
import { LastUsed } from '../engine/last-used';
import type { AskingStaff } from '../identity/asking';
import type { ConsultationStore } from './consultation.migrations';

/** What was read of whom. */
export interface Reading {
  /** Its id; `any` for a search. */
  consultation: string;
  what: 'record' | 'history' | 'letter' | 'messages' | 'search';
  /** As it stood then; left out for now. */
  revision?: number;
  /** An auditor's. */
  reason?: string;
}

/** A screen that follows a consultation reads it again at every change: that is one reading. */
const ONE_READING = 10 * 60_000;

/** Who read which record, when and why, for the access report. */
@Injectable()
export class ReadingLog {
  private readonly lately = new LastUsed<number>(10_000);

  constructor(
    @Inject(OPERATIONAL) private readonly db: Kysely<ConsultationStore>,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async note(asking: Pick<AskingStaff, 'id' | 'roles'>, { consultation, what, revision, reason }: Reading): Promise<void> {
    const now = this.clock.now();
    const row = { staff: asking.id, roles: asking.roles.join(' '), consultation, what, revision: revision ?? null, reason: reason ?? null };
    const key = JSON.stringify(row);
    if (now.getTime() - (this.lately.get(key) ?? -Infinity) < ONE_READING) return;
    await this.db.insertInto('readings').values({ at: now.toISOString(), ...row }).execute();
    this.lately.set(key, now.getTime());
  }
}
