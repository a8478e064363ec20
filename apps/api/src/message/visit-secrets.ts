import { createHash, randomBytes, randomInt } from 'node:crypto';
import type { Instant } from '@anteroom/domain/kernel';
import type { Kysely } from 'kysely';
import type { Clock } from '../engine/clock';
import type { Migration } from '../engine/operational-store';

export interface VisitSecretRow {
  /** SHA-256 (hex) of the token: what the log knows of it. */
  tokenHash: string;
  consultation: string;
  token: string;
  code: string;
  issuedAt: Instant;
}
export interface VisitSecretTables {
  visit_secrets: VisitSecretRow;
}

/** A way into one visit: the link's token, and the code printed in a letter (`K7MPQ-4TX9D`). */
export interface VisitSecret {
  token: string;
  code: string;
}
/** As `VisitLinkIssued` keeps them. */
export interface VisitSecretHashes {
  token: string;
  code: string;
}

/** 192 bits, base64url. */
const TOKEN_BYTES = 24;
/**
 * 24 letters and digits of which no two look alike (no 0 and O, 1, I and L, 8 and B, 5 and S, 2 and Z, 6 and G, U and
 * V), and no vowel to make words of. Ten of them are 45.8 bits.
 */
const ALPHABET = '23456789CDFHJKMNPQRTVWXY';
const CODE_LENGTH = 10;
const LOOK_ALIKES: Readonly<Record<string, string>> = { B: '8', S: '5', Z: '2', G: '6', U: 'V' };

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The code as it was printed, however it was typed: any case, any spaces, look-alikes taken for what they look like. */
export const plainCode = (typed: string): string =>
  typed.toUpperCase().replace(/[^A-Z0-9]/g, '').replace(/[BSZGU]/g, (letter) => LOOK_ALIKES[letter] ?? letter);
export const hashOfToken = (token: string): string => sha256(token);
export const hashOfCode = (typed: string): string => sha256(plainCode(typed));

const newCode = (): string => {
  const characters = Array.from({ length: CODE_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return `${characters.slice(0, 5)}-${characters.slice(5)}`;
};

export const visitSecretsMigration: Migration = {
  name: 'message/001-visit-secrets',
  async up(db) {
    await db.schema
      .createTable('visit_secrets')
      .addColumn('tokenHash', 'text', (column) => column.primaryKey())
      .addColumn('consultation', 'text', (column) => column.notNull())
      .addColumn('token', 'text', (column) => column.notNull())
      .addColumn('code', 'text', (column) => column.notNull())
      .addColumn('issuedAt', 'text', (column) => column.notNull())
      .execute();
    await db.schema.createIndex('visit_secrets_of_consultation').on('visit_secrets').column('consultation').execute();
  },
};

/**
 * The links and codes in plain, because letters and messages have to carry them. Log and views hold their hashes only,
 * and the fact says which link is the valid one: a secret kept here opens nothing by itself.
 */
export class VisitSecrets {
  constructor(
    private readonly db: Kysely<VisitSecretTables>,
    private readonly clock: Clock,
  ) {}

  /** Kept before the fact is recorded: a crash between the two leaves a secret that opens nothing. */
  async issue(consultation: string): Promise<VisitSecret & { hashes: VisitSecretHashes }> {
    const secret = { token: randomBytes(TOKEN_BYTES).toString('base64url'), code: newCode() };
    const hashes = { token: hashOfToken(secret.token), code: hashOfCode(secret.code) };
    await this.db
      .insertInto('visit_secrets')
      .values({ tokenHash: hashes.token, consultation, ...secret, issuedAt: this.clock.now().toISOString() })
      .execute();
    return { ...secret, hashes };
  }

  /** The way in that the fact speaks of; `null` when there is none, or it was lost with the store. */
  async linkFor(link: { token: string } | null): Promise<VisitSecret | null> {
    if (!link) return null;
    const row = await this.db
      .selectFrom('visit_secrets')
      .select(['token', 'code'])
      .where('tokenHash', '=', link.token)
      .executeTakeFirst();
    return row ?? null;
  }

  /** Once a link is recorded, the ones issued before it are of no use to anybody. */
  async forgetBut(consultation: string, tokenHash: string, before: Instant): Promise<void> {
    await this.db
      .deleteFrom('visit_secrets')
      .where('consultation', '=', consultation)
      .where('tokenHash', '!=', tokenHash)
      .where('issuedAt', '<', before)
      .execute();
  }
}
