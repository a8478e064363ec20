import { Inject, Injectable } from '@nestjs/common';
import type { Kysely } from 'kysely';
import { randomUUID } from 'node:crypto';
import type { Clock } from '../engine/clock';
import { CLOCK, OPERATIONAL } from '../engine/engine.tokens';
import { keyOf, newToken } from '../identity/secrets';
import type { VisitStore } from './visit.migrations';

/** A patient who has confirmed who they are, or a guest of theirs. */
export interface Visit {
  id: string;
  consultation: string;
  /** Hash of the link they came by. */
  link: string;
  /** Which of the consultation's guests; null: the patient. */
  guest: string | null;
}

const MINUTE = 60_000;
/** Long enough for a clinic that runs very late; a browser left open somewhere is let go of. */
export const LIFE = 12 * 60 * MINUTE;

/** Sessions of patients and of their guests. */
@Injectable()
export class Visits {
  constructor(
    @Inject(OPERATIONAL) private readonly db: Kysely<VisitStore>,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The token goes into the cookie and nowhere else. */
  async begin(consultation: string, link: string, guest: string | null = null): Promise<{ id: string; token: string }> {
    const now = this.now();
    await this.db.deleteFrom('visits').where('seen', '<=', now - LIFE).execute();
    const [id, token] = [randomUUID(), newToken()];
    await this.db.insertInto('visits').values({ id, key: keyOf(token), consultation, link, seen: now, guest }).execute();
    return { id, token };
  }

  async find(id: string, token: string): Promise<Visit | null> {
    const now = this.now();
    const row = await this.db.selectFrom('visits').selectAll().where('id', '=', id).where('key', '=', keyOf(token)).executeTakeFirst();
    if (!row || now - row.seen >= LIFE) return null;
    if (now - row.seen >= MINUTE) await this.db.updateTable('visits').set({ seen: now }).where('id', '=', id).execute();
    return { id, consultation: row.consultation, link: row.link, guest: row.guest };
  }

  private now(): number {
    return this.clock.now().getTime();
  }
}
