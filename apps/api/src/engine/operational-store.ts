import { Kysely } from 'kysely';
import { alone } from './postgres';
import { Sqlite, kyselyOn } from './sqlite';

export interface Migration {
  /** Unique for ever, for example 'identity/001-sessions'. */
  name: string;
  up(db: Kysely<unknown>): Promise<void>;
}

interface Applied {
  migrations: { name: string };
}

const MIGRATING = 'migrations';

/**
 * Opens the store of what is neither fact nor view, brought up to date. Each migration is applied once, in the order
 * given, together with the note that it was.
 */
export async function openOperationalStore<DB>(file: string, migrations: readonly Migration[]): Promise<Kysely<DB>> {
  return prepareStore(kyselyOn<DB>(new Sqlite(file, { synchronous: 'FULL', cacheMiB: 16, mmapMiB: 256, part: 'operational-store' })), migrations);
}

/** Brings an open store up to date, or closes it. */
export async function prepareStore<DB>(store: Kysely<DB>, migrations: readonly Migration[]): Promise<Kysely<DB>> {
  try {
    await migrate(store as unknown as Kysely<Applied>, migrations);
  } catch (error) {
    await store.destroy();
    throw error;
  }
  return store;
}

async function migrate(store: Kysely<Applied>, migrations: readonly Migration[]): Promise<void> {
  const known = new Set(migrations.map(({ name }) => name));
  if (known.size < migrations.length) throw new Error('Two migrations of the operational store have the same name');
  await alone(store, MIGRATING, (trx) =>
    trx.schema
      .createTable('migrations')
      .ifNotExists()
      .addColumn('name', 'text', (column) => column.primaryKey())
      .execute(),
  );
  const applied = new Set((await store.selectFrom('migrations').select('name').execute()).map(({ name }) => name));
  const unknown = [...applied].find((name) => !known.has(name));
  // An older program would write rows that the newer tables cannot explain.
  if (unknown) throw new Error(`The operational store was last used by a newer version of this program: it knows nothing of '${unknown}'`);
  for (const migration of migrations) if (!applied.has(migration.name)) await apply(store, migration);
}

async function apply(store: Kysely<Applied>, { name, up }: Migration): Promise<void> {
  await alone(store, MIGRATING, async (trx) => {
    // Another node that started in the same moment was faster.
    if (await trx.selectFrom('migrations').select('name').where('name', '=', name).executeTakeFirst()) return;
    await up(trx as unknown as Kysely<unknown>);
    await trx.insertInto('migrations').values({ name }).execute();
  });
}
