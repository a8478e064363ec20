import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Kysely } from 'kysely';
import type { Clock } from '../engine/clock';
import { CLOCK, OPERATIONAL } from '../engine/engine.tokens';
import type { IdentityTables } from './identity.migrations';
import { keyOf, newToken } from './secrets';

const MINUTE = 60_000;
/** Without a request for so long, the session is locked: what was typed stays, the password is asked for. */
export const IDLE = 15 * MINUTE;
export const LIFE = 12 * 60 * MINUTE;

export interface Session {
  /** Hash of the cookie's token. */
  key: string;
  staff: string;
  locked: boolean;
  /** Signed in with a password that somebody else knows: it has to be changed first. */
  mustChangePassword: boolean;
}

type Row = IdentityTables['sessions'];

/**
 * Who is signed in. Asked of the store each time, which costs far less than a request does: what was signed out, locked or
 * ended on another node is so here with the next request. A restart signs nobody out in the middle of a consultation.
 */
@Injectable()
export class Sessions {
  /** When each was here last, by key; the store knows it to the minute. */
  private readonly seenHere = new Map<string, number>();
  private readonly logger = new Logger('Sessions');

  constructor(
    @Inject(OPERATIONAL) private readonly db: Kysely<IdentityTables>,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The token goes into the cookie and nowhere else. */
  async start(staff: string, mustChangePassword: boolean): Promise<string> {
    await this.forgetExpired();
    const token = newToken();
    const now = this.now();
    const row = { key: keyOf(token), staff, started: now, seen: now, locked: 0, must_change: Number(mustChangePassword) };
    await this.db.insertInto('sessions').values(row).execute();
    return token;
  }

  /** The session of a cookie. Being asked counts as being there. */
  async find(token: string): Promise<Session | null> {
    const key = keyOf(token);
    const row = await this.row(key);
    const session = await this.asItStands(key, row);
    if (row && session && !session.locked) await this.touch(row);
    return session;
  }

  /** As it stands now; not counted as a sign of life, so that an open stream keeps nobody signed in. */
  async look(key: string): Promise<Session | null> {
    return this.asItStands(key, await this.row(key));
  }

  async lock(key: string): Promise<void> {
    await this.write(key, { locked: 1 });
  }

  async unlock(key: string): Promise<void> {
    const seen = this.now();
    this.seenHere.set(key, seen);
    await this.write(key, { locked: 0, seen });
  }

  async passwordChanged(key: string): Promise<void> {
    await this.write(key, { must_change: 0 });
  }

  async end(key: string): Promise<void> {
    this.seenHere.delete(key);
    await this.db.deleteFrom('sessions').where('key', '=', key).execute();
  }

  /** Of somebody suspended, or whose password was changed; `but` keeps the session that asked. */
  async endAllOf(staff: string, but = ''): Promise<void> {
    await this.db.deleteFrom('sessions').where('staff', '=', staff).where('key', '!=', but).execute();
  }

  private row(key: string): Promise<Row | undefined> {
    return this.db.selectFrom('sessions').selectAll().where('key', '=', key).executeTakeFirst();
  }

  private async asItStands(key: string, row: Row | undefined): Promise<Session | null> {
    if (!row || this.now() - row.started >= LIFE) return null;
    const isIdle = this.now() - this.seenAt(key, row.seen) >= IDLE;
    if (isIdle && !row.locked) await this.lock(key);
    return { key, staff: row.staff, locked: isIdle || row.locked === 1, mustChangePassword: row.must_change === 1 };
  }

  /**
   * On disk once a minute at most: a disk write for every request would cost more than the request. One that cannot be
   * written keeps nobody from reading.
   */
  private async touch({ key, seen }: Row): Promise<void> {
    const before = this.seenAt(key, seen);
    const now = this.now();
    this.seenHere.set(key, now);
    if (Math.floor(before / MINUTE) === Math.floor(now / MINUTE)) return;
    await this.write(key, { seen: now }).catch((err: unknown) => this.logger.warn({ err }, 'A sign of life of a session could not be kept'));
  }

  private seenAt(key: string, stored: number): number {
    return Math.max(stored, this.seenHere.get(key) ?? 0);
  }

  private async write(key: string, changed: Partial<Row>): Promise<void> {
    await this.db.updateTable('sessions').set(changed).where('key', '=', key).execute();
  }

  private async forgetExpired(): Promise<void> {
    const oldest = this.now() - LIFE;
    for (const [key, seen] of this.seenHere) if (seen <= oldest) this.seenHere.delete(key);
    await this.db.deleteFrom('sessions').where('started', '<=', oldest).execute();
  }

  private now(): number {
    return this.clock.now().getTime();
  }
}
