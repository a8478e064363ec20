import type { SealedPart } from '@anteroom/domain/kernel';
import { type Kysely, type Selectable, sql } from 'kysely';
import { randomBytes, randomUUID } from 'node:crypto';
import { AliveRow } from '../alive';
import { isPostgres } from '../postgres';
import type { KeyTables } from './key-store.migrations';
import type { MasterKey } from './master-key';
import { wrap } from './wrapping';

export type KeyRow = Selectable<KeyTables['keys']>;
/** A subject's keys of one part. */
export type Owner = Pick<KeyRow, 'subject' | 'part'>;
/** Made when a subject is first heard of: the second part is mostly wanted soon, and each write waits for the disk. */
const PARTS: readonly SealedPart[] = ['contacts', 'clinical'];
const TRIES = 5;
/** Bytes of a data key. */
const BYTES = 32;
/** At most so many values in one statement. */
const MANY = 500;

const nameOf = ({ subject, part }: Owner): string => `${part} ${subject}`;

/** Wrapped keys on disk, and what is left of those that were destroyed. */
export class KeyStore {
  private readonly alive: AliveRow;

  constructor(
    private readonly db: Kysely<KeyTables>,
    private readonly now: () => number,
  ) {
    this.alive = new AliveRow(db as unknown as Kysely<unknown>);
  }

  /** Whether other nodes write here too. */
  get shared(): boolean {
    return isPostgres(this.db);
  }

  async byId(keys: readonly string[]): Promise<KeyRow[]> {
    const found: KeyRow[] = [];
    for (let start = 0; start < keys.length; start += MANY) {
      found.push(...(await this.db.selectFrom('keys').selectAll().where('key', 'in', keys.slice(start, start + MANY)).execute()));
    }
    return found;
  }

  /** The key that seals now, for each owner; made where there is none, and on disk when this resolves. */
  async living(owners: readonly Owner[], master: MasterKey): Promise<Map<string, KeyRow>> {
    for (let tries = 1; ; tries += 1) {
      const known = await this.of([...new Set(owners.map(({ subject }) => subject))]);
      // Of two that live the newer one seals: the older is about to be destroyed.
      const living = new Map(known.filter(({ destroyed }) => destroyed === null).map((row) => [nameOf(row), row]));
      if (owners.every((owner) => living.has(nameOf(owner)))) return living;
      if (tries === TRIES) throw new Error('Keys of patients are destroyed as fast as they are made');
      // Another node may make the same one at the same time: whichever is there first is taken, by both.
      await this.add(missing(owners, known), master);
    }
  }

  /** Makes a newer key for whoever seals from now on, and answers with those before it that live. None where there is none. */
  async succeed(owner: Owner, master: MasterKey): Promise<string[]> {
    const known = (await this.of([owner.subject])).filter(({ part }) => part === owner.part);
    const living = known.filter(({ destroyed }) => destroyed === null);
    const last = known.at(-1);
    if (living.length > 0 && last) await this.add([{ ...owner, generation: last.generation + 1 }], master);
    return living.map(({ key }) => key);
  }

  /** All keys of this owner, with those destroyed before. Nothing that they sealed can be read again, here or from a later copy of this store. */
  async destroy(owner: Owner): Promise<string[]> {
    const keys = (await this.of([owner.subject])).filter(({ part }) => part === owner.part).map(({ key }) => key);
    await this.scrub(keys);
    return keys;
  }

  /** After an older copy was put back: those that it still has, and a trace of those that it never had. */
  async destroyAgain(owner: Owner, keys: readonly string[]): Promise<void> {
    await this.scrub(keys);
    const there = new Set((await this.byId(keys)).map(({ key }) => key));
    for (const key of keys.filter((one) => !there.has(one))) await this.addTrace(owner, key);
  }

  async destroyed(): Promise<KeyRow[]> {
    return this.db.selectFrom('keys').selectAll().where('destroyed', 'is not', null).execute();
  }

  /** A key that none of these master keys has wrapped. */
  async strange(masters: readonly string[]): Promise<KeyRow | undefined> {
    return this.db.selectFrom('keys').selectAll().where('destroyed', 'is', null).where('master', 'not in', masters).limit(1).executeTakeFirst();
  }

  async wrappedWith(master: string, limit: number): Promise<KeyRow[]> {
    return this.db.selectFrom('keys').selectAll().where('master', '=', master).orderBy('key').limit(limit).execute();
  }

  /** All or none; one that was destroyed or wrapped anew meanwhile is left alone. */
  async rewrap(rows: readonly { key: string; before: string; wrapped: string; master: string }[]): Promise<void> {
    await this.db.transaction().execute(async (trx) => {
      for (const { key, before, ...wrapping } of rows) await trx.updateTable('keys').set(wrapping).where('key', '=', key).where('master', '=', before).execute();
    });
    await this.forgetOnDisk();
  }

  /** Whether it can be written to. */
  check(): Promise<void> {
    return this.alive.touch();
  }

  async close(): Promise<void> {
    await this.db.destroy();
  }

  private async of(subjects: readonly string[]): Promise<KeyRow[]> {
    const found: KeyRow[] = [];
    for (let start = 0; start < subjects.length; start += MANY) {
      found.push(...(await this.db.selectFrom('keys').selectAll().where('subject', 'in', subjects.slice(start, start + MANY)).orderBy('generation').execute()));
    }
    return found;
  }

  private async add(owners: readonly (Owner & { generation: number })[], master: MasterKey): Promise<void> {
    const created = this.now();
    const rows = owners.map((owner): KeyRow => {
      const name = { key: randomUUID(), ...owner };
      return { ...name, wrapped: wrap(master, name, randomBytes(BYTES)), master: master.id, created, destroyed: null };
    });
    await this.db.transaction().execute(async (trx) => {
      for (let start = 0; start < rows.length; start += MANY) {
        await trx.insertInto('keys').values(rows.slice(start, start + MANY)).onConflict((conflict) => conflict.doNothing()).execute();
      }
    });
  }

  private async addTrace(owner: Owner, key: string): Promise<void> {
    const rows = (await this.of([owner.subject])).filter(({ part }) => part === owner.part);
    const generation = 1 + Math.max(0, ...rows.map((row) => row.generation));
    const now = this.now();
    await this.db.insertInto('keys').values({ ...owner, key, generation, wrapped: null, master: null, created: now, destroyed: now }).execute();
  }

  private async scrub(keys: readonly string[]): Promise<void> {
    if (keys.length === 0) return;
    await this.db.updateTable('keys').set({ wrapped: null, master: null, destroyed: this.now() }).where('key', 'in', keys).where('destroyed', 'is', null).execute();
    await this.forgetOnDisk();
  }

  /** What SQLite has overwritten in the file (`secure_delete`) is not left in the write-ahead log either. PostgreSQL keeps old rows until it vacuums. */
  private async forgetOnDisk(): Promise<void> {
    if (!this.shared) await sql`pragma wal_checkpoint(truncate)`.execute(this.db);
  }
}

/** With both parts of a subject never heard of before, and the next generation of one whose key was destroyed. */
function missing(owners: readonly Owner[], known: readonly KeyRow[]): (Owner & { generation: number })[] {
  const heardOf = new Set(known.map(({ subject }) => subject));
  const both = owners.flatMap(({ subject }) => (heardOf.has(subject) ? [] : PARTS.map((part) => ({ subject, part }))));
  const wanted = new Map([...owners, ...both].map((owner) => [nameOf(owner), owner]));
  const newest = new Map<string, KeyRow>();
  for (const row of known) if (row.generation > (newest.get(nameOf(row))?.generation ?? 0)) newest.set(nameOf(row), row);
  return [...wanted].flatMap(([name, { subject, part }]) => {
    const last = newest.get(name);
    return last?.destroyed === null ? [] : [{ subject, part, generation: (last?.generation ?? 0) + 1 }];
  });
}
