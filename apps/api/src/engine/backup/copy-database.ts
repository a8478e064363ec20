import { Sqlite } from '../sqlite';

/** Told from time to time how much is copied, from 0 to 1. */
export type Progress = (part: number) => void;

const ROWS_AT_ONCE = 20_000;

interface Made {
  type: string;
  name: string;
  sql: string | null;
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/**
 * A database as it stands at one moment, copied while others write to it. The moment is when this is made: several made
 * one after the other stand within a thousandth of a second of each other, however long the copying then takes.
 */
export class Snapshot {
  private readonly source: Sqlite;

  constructor(
    file: string,
    copy: string,
  ) {
    this.source = new Sqlite(file, { synchronous: 'NORMAL', mmapMiB: 0 });
    this.source.prepare('ATTACH ? AS copy').run([copy]);
    // Whoever is interrupted begins anew, so nothing needs undoing; what counts is synced when it is done.
    this.source.exec('PRAGMA copy.journal_mode = OFF; PRAGMA copy.synchronous = OFF; BEGIN');
    this.made();
  }

  /** Whether the copy is whole is looked at afterwards. */
  async write(progress: Progress): Promise<void> {
    const made = this.made();
    const odd = made.find(({ type }) => type !== 'table' && type !== 'index');
    if (odd) throw new Error(`${odd.type} ${odd.name} cannot be copied`);
    const tables = made.filter(({ type }) => type === 'table');
    for (const { sql } of tables) this.make(sql);
    const rows = tables.map(({ name }) => this.lastRow(name));
    const all = rows.reduce((sum, one) => sum + one, 1);
    let done = 0;
    for (const [index, { name }] of tables.entries()) {
      for (let from = 0; from < (rows[index] ?? 0); from += ROWS_AT_ONCE) {
        const span = `rowid > ${from} AND rowid <= ${from + ROWS_AT_ONCE}`;
        this.source.exec(`INSERT INTO copy.${quoted(name)} SELECT * FROM main.${quoted(name)} WHERE ${span} ORDER BY rowid`);
        progress(Math.min(1, (done + from + ROWS_AT_ONCE) / all));
        await new Promise(setImmediate);
      }
      done += rows[index] ?? 0;
    }
    for (const { type, sql } of made) if (type === 'index') this.make(sql);
    this.source.exec('COMMIT; DETACH copy');
    progress(1);
  }

  close(): void {
    this.source.close();
  }

  /** Reading this is also what fixes the moment. */
  private made(): Made[] {
    return this.source
      .prepare<Made>("SELECT type, name, sql FROM main.sqlite_master WHERE name NOT LIKE 'sqlite_%' ORDER BY rowid")
      .all([])
      .map(({ type, name, sql }) => ({ type, name, sql }));
  }

  private make(sql: string | null): void {
    if (sql !== null) this.source.exec(sql.replace(/^CREATE (TABLE|UNIQUE INDEX|INDEX) /i, 'CREATE $1 copy.'));
  }

  private lastRow(table: string): number {
    return this.source.prepare<{ last: number }>(`SELECT coalesce(max(rowid), 0) AS last FROM main.${quoted(table)}`).get([])?.last ?? 0;
  }
}

/** @throws Error where the file does not hold together */
export function mustHoldTogether(file: string): void {
  const copy = new Sqlite(file, { synchronous: 'NORMAL', mmapMiB: 0, asItIs: true });
  const [first] = copy.prepare<{ integrity_check: string }>('PRAGMA integrity_check').all([]);
  copy.close();
  if (first?.integrity_check !== 'ok') throw new Error(`The copy ${file} does not hold together: ${String(first?.integrity_check)}`);
}
