import { randomBytes, randomUUID } from 'node:crypto';
import type { Instant } from '@anteroom/domain/kernel';
import type { Kysely } from 'kysely';
import type { Clock } from '../engine/clock';
import type { Migration } from '../engine/operational-store';
import { hashOfToken } from './visit-secrets';

export interface GuestSecretRow {
  /** SHA-256 (hex) of the token: what the log knows of it. */
  tokenHash: string;
  consultation: string;
  guest: string;
  token: string;
  issuedAt: Instant;
}
export interface GuestSecretTables {
  guest_secrets: GuestSecretRow;
}
export type GuestSecret = Pick<GuestSecretRow, 'consultation' | 'guest' | 'token'>;

/** 192 bits, base64url: nothing else is asked of a guest, so nothing of it may be guessed. */
const TOKEN_BYTES = 24;

export const guestSecretsMigration: Migration = {
  name: 'message/007-guest-secrets',
  async up(db) {
    let table = db.schema.createTable('guest_secrets').addColumn('tokenHash', 'text', (column) => column.primaryKey());
    for (const name of ['consultation', 'guest', 'token', 'issuedAt']) table = table.addColumn(name, 'text', (column) => column.notNull());
    await table.execute();
    await db.schema.createIndex('guest_secrets_of_consultation').on('guest_secrets').column('consultation').execute();
  },
};

/**
 * The guests' links in plain, as their messages carry them and staff copy them (docs/decisions/0021). Log and views hold
 * their hashes only, and the facts say which of them hold: a secret kept here opens nothing by itself.
 */
export class GuestSecrets {
  constructor(
    private readonly db: Kysely<GuestSecretTables>,
    private readonly clock: Clock,
  ) {}

  /** A guest's id, a new one unless it is said, and the hash of their link, as `GuestInvited` keeps them. Kept before the fact is recorded. */
  async issue(consultation: string, guest: string = randomUUID()): Promise<{ guest: string; token: string }> {
    const token = randomBytes(TOKEN_BYTES).toString('base64url');
    const tokenHash = hashOfToken(token);
    await this.db.insertInto('guest_secrets').values({ tokenHash, consultation, guest, token, issuedAt: this.clock.now().toISOString() }).execute();
    return { guest, token: tokenHash };
  }

  /** Whose link this is; null when it was never given out, or was lost with the store. */
  async find(tokenHash: string): Promise<GuestSecret | null> {
    const row = await this.db.selectFrom('guest_secrets').select(['consultation', 'guest', 'token']).where('tokenHash', '=', tokenHash).executeTakeFirst();
    return row ?? null;
  }
}
