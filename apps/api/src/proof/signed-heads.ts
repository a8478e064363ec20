import { Inject, Injectable } from '@nestjs/common';
import type { Kysely, SelectQueryBuilder } from 'kysely';
import { OPERATIONAL } from '../engine/engine.tokens';
import { Restores } from '../engine/restores';
import { HeadFile } from './head-file';
import type { ProofTables } from './proof.migrations';
import type { SignedHead } from './verifier/format';

/** Of what was signed between these two moments the log knows nothing any more: an older one was put back. ISO 8601. */
interface Lost {
  since: string;
  at: string;
}

/** Heads of the log that were signed, but for those whose facts a known restore lost. */
@Injectable()
export class SignedHeads {
  constructor(
    @Inject(OPERATIONAL) private readonly db: Kysely<ProofTables>,
    private readonly restores: Restores,
    private readonly file: HeadFile,
  ) {}

  /** The one with most entries. */
  async last(): Promise<SignedHead | null> {
    return (await (await this.newest()).limit(1).executeTakeFirst()) ?? null;
  }

  /** The same, as it was kept beside the databases. */
  async lastInFile(): Promise<SignedHead | null> {
    const lost = await this.lost();
    return this.file.last((head) => !lost.some(({ since, at }) => head.at > since && head.at < at));
  }

  /** The first that holds so many entries; null where none does yet. */
  async covering(size: number): Promise<SignedHead | null> {
    const query = (await this.all()).where('size', '>=', size).orderBy('size').orderBy('at').limit(1);
    return (await query.executeTakeFirst()) ?? null;
  }

  /** With exactly these many entries. */
  async ofSizes(sizes: readonly number[]): Promise<SignedHead[]> {
    return sizes.length === 0 ? [] : (await this.newest()).where('size', 'in', sizes).execute();
  }

  /** With less entries, the newest first. */
  async before(size: number, limit: number): Promise<SignedHead[]> {
    return (await this.newest()).where('size', '<', size).limit(limit).execute();
  }

  /** In the store and in the file. Two nodes may sign the same in one moment: the first of them stays in the store. */
  async keep(head: SignedHead): Promise<void> {
    await this.db.insertInto('signed_heads').values(head).onConflict((on) => on.doNothing()).execute();
    await this.file.add(head);
  }

  private async newest() {
    return (await this.all()).orderBy('size', 'desc').orderBy('at', 'desc');
  }

  private async all() {
    const every: SelectQueryBuilder<ProofTables, 'signed_heads', SignedHead> = this.db.selectFrom('signed_heads').select(['at', 'key', 'origin', 'position', 'root', 'signature', 'size']);
    return (await this.lost()).reduce((query, { since, at }) => query.where((row) => row.or([row('at', '<=', since), row('at', '>=', at)])), every);
  }

  private async lost(): Promise<Lost[]> {
    const time = (milliseconds: number): string => new Date(milliseconds).toISOString();
    return (await this.restores.all()).map(({ since, at }) => ({ since: time(since), at: time(at) }));
  }
}
