import { NewEvent, Position, StoredEvent } from './event-log';
import { Sqlite, SqliteValue } from './sqlite';
import { StreamEnd } from './stream-ends';

/** How the embedded log lies on disk, and every statement it needs. */

const TABLES = `
  CREATE TABLE IF NOT EXISTS streams (number INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
  CREATE TABLE IF NOT EXISTS events (
    position INTEGER PRIMARY KEY, stream INTEGER NOT NULL, revision INTEGER NOT NULL,
    id TEXT NOT NULL, type TEXT NOT NULL, body TEXT NOT NULL
  );
  CREATE UNIQUE INDEX IF NOT EXISTS events_by_stream ON events (stream, revision);
  CREATE TABLE IF NOT EXISTS alive (one INTEGER PRIMARY KEY, times INTEGER NOT NULL);
`;

const SELECT = 'SELECT e.position, s.name AS stream, e.revision, e.id, e.type, e.body FROM';

const INSERT = 'INSERT INTO events (position, stream, revision, id, type, body) VALUES';
const ROW = '(?, ?, ?, ?, ?, ?)';
/** Calls into the driver cost about as much as the rows themselves, so rows go in so many at a time. */
const MANY = 16;
const WIDTH = 6;

type Row = Omit<StoredEvent, 'position'> & { position: number };

export const positionOf = (number: number): Position => String(number).padStart(16, '0');

const eventOf = (row: Row): StoredEvent => ({ ...row, position: positionOf(row.position) });

export class EventTable {
  private readonly statements;
  private rows: SqliteValue[] = [];

  constructor(private readonly db: Sqlite) {
    db.exec(TABLES);
    this.statements = {
      commit: db.prepare('COMMIT'),
      addStream: db.prepare('INSERT INTO streams (name) VALUES (?) ON CONFLICT DO NOTHING'),
      touch: db.prepare('INSERT INTO alive VALUES (1, 1) ON CONFLICT DO UPDATE SET times = times + 1'),
      add: db.prepare(`${INSERT} ${ROW}`),
      addMany: db.prepare(`${INSERT} ${Array.from({ length: MANY }, () => ROW).join()}`),
      last: db.prepare<{ last: number }>('SELECT coalesce(max(position), 0) AS last FROM events'),
      end: db.prepare<StreamEnd>('SELECT number, (SELECT max(revision) FROM events WHERE stream = number) AS revision FROM streams WHERE name = ?'),
      ids: db.prepare<{ id: string; position: number }>('SELECT id, position FROM events WHERE stream = ? AND revision > ? ORDER BY revision LIMIT ?'),
      stream: db.prepare<Row>(`${SELECT} streams s JOIN events e ON e.stream = s.number WHERE s.name = ? AND e.revision >= ? ORDER BY e.revision`),
      all: db.prepare<Row>(`${SELECT} events e JOIN streams s ON s.number = e.stream WHERE e.position > ? ORDER BY e.position LIMIT ?`),
    };
  }

  begin(): void {
    this.rows = [];
    this.db.begin();
  }

  commit(): void {
    this.flush();
    this.statements.commit.run([]);
  }

  rollback(): void {
    this.db.rollback();
  }

  /** Writes something that means nothing, as events are written. */
  touch(): void {
    this.db.writing(() => this.statements.touch.run([]));
  }

  /** The new stream's number; undefined when it is there already. */
  addStream(name: string): number | undefined {
    const { changes, lastInsertRowid } = this.statements.addStream.run([name]);
    return changes === 1 ? Number(lastInsertRowid) : undefined;
  }

  add(position: number, stream: number, revision: number, event: NewEvent): void {
    this.rows.push(position, stream, revision, event.id, event.type, event.body);
    if (this.rows.length < MANY * WIDTH) return;
    this.statements.addMany.run(this.rows);
    this.rows = [];
  }

  private flush(): void {
    for (let start = 0; start < this.rows.length; start += WIDTH) this.statements.add.run(this.rows.slice(start, start + WIDTH));
    this.rows = [];
  }

  /** The position of the last event, 0 in an empty log. */
  last(): number {
    return this.statements.last.get([])?.last ?? 0;
  }

  end(stream: string): StreamEnd | undefined {
    this.flush();
    return this.statements.end.get([stream]);
  }

  idsAfter(stream: number, revision: number, limit: number): { id: string; position: number }[] {
    this.flush();
    return this.statements.ids.all([stream, revision, limit]);
  }

  readStream(stream: string, from: number): StoredEvent[] {
    return this.statements.stream.all([stream, from]).map(eventOf);
  }

  readAll(after: Position | null, limit: number): StoredEvent[] {
    return this.statements.all.all([Number(after ?? 0), limit]).map(eventOf);
  }

  close(): void {
    this.db.close();
  }
}
