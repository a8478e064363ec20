import { Inject, Injectable } from '@nestjs/common';
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
 * Who is signed in. On disk, so that a restart signs nobody out in the middle of a consultation; and in memory, because
 * every request asks.
 */
@Injectable()
export class Sessions {
  private readonly known = new Map<string, Row>();

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
    this.known.set(row.key, row);
    return token;
  }

  /** The session of a cookie. Being asked counts as being there. */
  async find(token: string): Promise<Session | null> {
    const session = await this.look(keyOf(token));
    if (session && !session.locked) await this.touch(session.key);
    return session;
  }

  /** As it stands now; not counted as a sign of life, so that an open stream keeps nobody signed in. */
  async look(key: string): Promise<Session | null> {
    const row = await this.row(key);
    if (!row || this.now() - row.started >= LIFE) return null;
    if (!row.locked && this.now() - row.seen >= IDLE) await this.lock(key);
    return { key, staff: row.staff, locked: row.locked === 1, mustChangePassword: row.must_change === 1 };
  }

  async lock(key: string): Promise<void> {
    await this.write(key, { locked: 1 });
  }

  async unlock(key: string): Promise<void> {
    await this.write(key, { locked: 0, seen: this.now() });
  }

  async passwordChanged(key: string): Promise<void> {
    await this.write(key, { must_change: 0 });
  }

  async end(key: string): Promise<void> {
    this.known.delete(key);
    await this.db.deleteFrom('sessions').where('key', '=', key).execute();
  }

  /** Of somebody suspended, or whose password was changed; `but` keeps the session that asked. */
  async endAllOf(staff: string, but = ''): Promise<void> {
    for (const row of this.known.values()) if (row.staff === staff && row.key !== but) this.known.delete(row.key);
    await this.db.deleteFrom('sessions').where('staff', '=', staff).where('key', '!=', but).execute();
  }

  private async row(key: string): Promise<Row | undefined> {
    const known = this.known.get(key);
    if (known) return known;
    const row = await this.db.selectFrom('sessions').selectAll().where('key', '=', key).executeTakeFirst();
    if (row) this.known.set(key, row);
    return row;
  }

  /** On disk once a minute at most: a disk write for every request would cost more than the request. */
  private async touch(key: string): Promise<void> {
    const row = this.known.get(key);
    if (!row) return;
    const before = row.seen;
    row.seen = this.now();
    if (Math.floor(before / MINUTE) !== Math.floor(row.seen / MINUTE)) await this.write(key, { seen: row.seen });
  }

  private async write(key: string, changed: Partial<Row>): Promise<void> {
    Object.assign(this.known.get(key) ?? {}, changed);
    await this.db.updateTable('sessions').set(changed).where('key', '=', key).execute();
  }

  private async forgetExpired(): Promise<void> {
    const oldest = this.now() - LIFE;
    for (const row of this.known.values()) if (row.started <= oldest) this.known.delete(row.key);
    await this.db.deleteFrom('sessions').where('started', '<=', oldest).execute();
  }

  private now(): number {
    return this.clock.now().getTime();
  }
}
