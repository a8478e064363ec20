import { Inject, Injectable } from '@nestjs/common';
import type { Kysely } from 'kysely';
import { OPERATIONAL } from '../engine/engine.tokens';
import { canonicalJson } from '../engine/canonical-json';
import { sha256 } from '../engine/hash-chain';
import type { ConsultationStore } from './consultation.migrations';

/**
 * What was asked under which Idempotency-Key. Whether it was carried out says the stream alone; this only tells the same
 * request from another one. The fingerprint stays out of the log, because a birth date can be guessed from its hash.
 */
@Injectable()
export class CommandKeys {
  constructor(@Inject(OPERATIONAL) private readonly db: Kysely<ConsultationStore>) {}

  fingerprint(request: object): string {
    return sha256(canonicalJson(request));
  }

  /** Before the facts are appended: a crash in between leaves a key that was never carried out, and may be used again. */
  async remember(stream: string, key: string, fingerprint: string): Promise<void> {
    await this.db
      .insertInto('command_keys')
      .values({ stream, key, fingerprint })
      .onConflict((conflict) => conflict.columns(['stream', 'key']).doUpdateSet({ fingerprint }))
      .execute();
  }

  /** Of a key that was carried out. One whose fingerprint was lost with the store is taken at its word. */
  async isAnother(stream: string, key: string, fingerprint: string): Promise<boolean> {
    const row = await this.db
      .selectFrom('command_keys')
      .select('fingerprint')
      .where('stream', '=', stream)
      .where('key', '=', key)
      .executeTakeFirst();
    return row !== undefined && row.fingerprint !== fingerprint;
  }
}
