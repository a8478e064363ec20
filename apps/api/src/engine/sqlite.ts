import Database from 'libsql';
import { Kysely, SqliteDialect } from 'kysely';
import { sqliteFailure } from './sqlite-failure';
import type { Part } from './unavailable';

/** The only file that knows the driver: node:sqlite can replace it here once Node 20 is left behind. */

export interface SqliteSettings {
  /** FULL where an acknowledged write must survive a power cut; NORMAL where the content can be rebuilt. */
  synchronous: 'FULL' | 'NORMAL';
  cacheMiB?: number;
  mmapMiB?: number;
  /** For a file that must stay as it is, byte by byte: its journal is not changed, so that nothing appears beside it. */
  asItIs?: boolean;
  /** What the file is to this program, for whoever is told that it cannot be used. */
  part?: Part;
}

export type SqliteValue = string | number | bigint | Uint8Array | null;

/** Always a list of values: a bare null or Date as the only value makes the driver end the process. */
export interface SqliteStatement<Row> {
  run(values: readonly SqliteValue[]): { changes: number; lastInsertRowid: number | bigint };
  /** For the few columns of one row; the driver adds a `_metadata` of its own. */
  get(values: readonly SqliteValue[]): Row | undefined;
  all(values: readonly SqliteValue[]): Row[];
}

const MOST_STATEMENTS = 500;
/** Milliseconds to wait for somebody else's lock. Nothing else happens here meanwhile, so whoever asked had better ask again. */
const PATIENCE = 50;

type Prepared = Database.Statement<unknown[]>;

export class Sqlite {
  private readonly db: Database.Database;
  private readonly statements = new Map<string, Prepared>();

  constructor(
    file: string,
    private readonly settings: SqliteSettings,
  ) {
    this.db = new Database(file, { timeout: PATIENCE });
    if (!settings.asItIs) this.db.exec('PRAGMA journal_mode = WAL');
    this.db.exec(`
      PRAGMA synchronous = ${settings.synchronous};
      PRAGMA cache_size = -${(settings.cacheMiB ?? 64) * 1024};
      PRAGMA mmap_size = ${(settings.mmapMiB ?? 1024) * 1024 * 1024};
      PRAGMA temp_store = MEMORY;
      PRAGMA foreign_keys = ON;
    `);
  }

  /** The same text gives the same statement; preparing costs more than most statements do. */
  prepare<Row>(sql: string): SqliteStatement<Row> {
    return this.prepared(sql) as unknown as SqliteStatement<Row>;
  }

  exec(sql: string): void {
    this.db.exec(sql);
  }

  pragma(name: string): SqliteValue {
    const [row] = this.db.prepare(`PRAGMA ${name}`).all() as Record<string, SqliteValue>[];
    return Object.values(row ?? {})[0] ?? null;
  }

  get inTransaction(): boolean {
    return this.db.inTransaction;
  }

  /**
   * Takes the lock that writing needs, and nothing but this ever waits for it. The driver leaves a statement that did not
   * get it unfinished, and SQLite then commits nothing more, of nobody and without a word, until that one is finished.
   */
  begin(): void {
    this.db.exec('BEGIN IMMEDIATE');
  }

  /** Also where SQLite has undone it already, as it does when the disk is full or fails. */
  rollback(): void {
    if (this.db.inTransaction) this.db.exec('ROLLBACK');
  }

  /** In a transaction of its own, or in the one that is open. */
  writing<T>(work: () => T): T {
    if (this.db.inTransaction) return work();
    this.begin();
    try {
      const done = work();
      this.db.exec('COMMIT');
      return done;
    } catch (error) {
      this.rollback();
      throw error;
    }
  }

  close(): void {
    this.statements.clear();
    this.db.close();
  }

  /** What a statement failed with, or `Unavailable` where the file is at fault. */
  failure(error: unknown): unknown {
    return this.settings.part ? sqliteFailure(this.settings.part, error) : error;
  }

  prepared(sql: string): Prepared {
    const known = this.statements.get(sql);
    if (known) return known;
    if (this.statements.size >= MOST_STATEMENTS) this.statements.clear();
    const statement = this.db.prepare(sql);
    this.statements.set(sql, statement);
    return statement;
  }
}

const bindable = (values: readonly unknown[]): unknown[] => values.map(bindableValue);

function bindableValue(value: unknown): unknown {
  // A boolean makes the driver end the process, and SQLite has none.
  if (typeof value === 'boolean') return Number(value);
  // It would be stored, and come back without what stands after it.
  if (typeof value === 'string' && value.includes('\u0000')) throw new TypeError('A text with a NUL in it cannot be stored');
  return value;
}

const ONLY_READS = /^\s*(select|pragma|explain)\b/i;
const NOTHING = { changes: 0, lastInsertRowid: 0 };

/** What kysely says around a transaction. */
const doing = (work: () => void) => ({ reader: false, all: () => [], iterate: () => [][Symbol.iterator](), run: () => (work(), NOTHING) });

/** Queries through kysely on an open database. Destroying the Kysely closes the database. @throws Unavailable */
export function kyselyOn<DB>(sqlite: Sqlite): Kysely<DB> {
  const telling = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      throw sqlite.failure(error);
    }
  };
  const prepare = (sql: string) => {
    if (sql === 'begin') return doing(() => telling(() => sqlite.begin()));
    if (sql === 'rollback') return doing(() => sqlite.rollback());
    const statement = telling(() => sqlite.prepared(sql));
    const work = <T>(step: () => T): T => telling(() => (sql === 'commit' || ONLY_READS.test(sql) ? step() : sqlite.writing(step)));
    return {
      reader: statement.reader,
      all: (values: readonly unknown[]) => work(() => statement.all(bindable(values))),
      run: (values: readonly unknown[]) => work(() => statement.run(bindable(values))),
      iterate: (values: readonly unknown[]) => work(() => statement.all(bindable(values))[Symbol.iterator]()),
    };
  };
  return new Kysely<DB>({ dialect: new SqliteDialect({ database: { prepare, close: () => sqlite.close() } }) });
}

/** Takes the file for this process alone, or answers undefined. The system itself gives the lock back when the process dies. */
export function lockExclusively(file: string): (() => void) | undefined {
  const db = new Database(file);
  try {
    db.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    db.close();
    if ((error as { code?: string }).code === 'SQLITE_BUSY') return undefined;
    throw error;
  }
  return () => {
    db.exec('ROLLBACK');
    db.close();
  };
}
