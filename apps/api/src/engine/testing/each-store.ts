import type { Kysely } from 'kysely';
import { type Migration, openOperationalStore, prepareStore } from '../operational-store';
import { openPostgres } from '../postgres';
import { type PostgresServer, startPostgres } from './postgres-server';

/** Stores of one test; closed after it. */
export interface Stores {
  /** A store in which nothing is but what the migrations made. */
  fresh<DB>(migrations: readonly Migration[]): Promise<Kysely<DB>>;
  /** The last one once more, as another node opens it. With SQLite there is no other node. */
  again<DB>(migrations: readonly Migration[]): Promise<Kysely<DB>>;
}

abstract class OfOneTest implements Stores {
  protected opened: Kysely<unknown>[] = [];

  abstract fresh<DB>(migrations: readonly Migration[]): Promise<Kysely<DB>>;
  abstract again<DB>(migrations: readonly Migration[]): Promise<Kysely<DB>>;

  async close(): Promise<void> {
    await Promise.all(this.opened.splice(0).map((db) => db.destroy()));
  }

  protected keep<DB>(db: Kysely<DB>): Kysely<DB> {
    this.opened.push(db as Kysely<unknown>);
    return db;
  }
}

class OnSqlite extends OfOneTest {
  async fresh<DB>(migrations: readonly Migration[]): Promise<Kysely<DB>> {
    return this.keep(await openOperationalStore<DB>(':memory:', migrations));
  }

  again<DB>(): Promise<Kysely<DB>> {
    return Promise.resolve(this.opened.at(-1) as unknown as Kysely<DB>);
  }
}

class OnPostgres extends OfOneTest {
  private url = '';

  constructor(private readonly server: () => PostgresServer) {
    super();
  }

  async fresh<DB>(migrations: readonly Migration[]): Promise<Kysely<DB>> {
    this.url = await this.server().freshDatabase();
    return this.again(migrations);
  }

  async again<DB>(migrations: readonly Migration[]): Promise<Kysely<DB>> {
    const db = await openPostgres<DB>({ url: this.url, schema: 'anteroom_operational', failed: () => undefined });
    return this.keep(await prepareStore(db, migrations));
  }
}

/** The same tests on both databases that an operational store can be. */
export function eachStore(name: string, tests: (stores: Stores) => void): void {
  describe(`${name}, on SQLite`, () => withStores(new OnSqlite(), tests));
  describe(`${name}, on PostgreSQL`, () => {
    let server: PostgresServer;
    beforeAll(async () => {
      server = await startPostgres();
    });
    withStores(new OnPostgres(() => server), tests);
    afterAll(() => server.stop());
  });
}

function withStores(stores: OfOneTest, tests: (stores: Stores) => void): void {
  tests(stores);
  // Registered last, because what a test closes stands on its store.
  afterEach(() => stores.close());
}
