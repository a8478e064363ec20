import { NewEvent, Position, StoredEvent } from './event-log';
import { Sqlite } from './sqlite';
import { StreamEnd } from './stream-ends';

/** How the embedded log lies on disk, and every statement it needs. */

const TABLES = `
  CREATE TABLE IF NOT EXISTS streams (number INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
  CREATE TABLE IF NOT EXISTS events (
    position INTEGER PRIMARY KEY, stream INTEGER NOT NULL, revision INTEGER NOT NULL,
    id TEXT NOT NULL, type TEXT NOT NULL, body TEXT NOT NULL
  );
  CREATE UNIQUE INDEX IF NOT EXISTS events_by_stream ON events (stream, revision);
`;

const SELECT = 'SELECT e.position, s.name AS stream, e.revision, e.id, e.type, e.body FROM';

type Row = Omit<StoredEvent, 'position'> & { position: number };

export const positionOf = (number: number): Position => String(number).padStart(16, '0');

const eventOf = (row: Row): StoredEvent => ({ ...row, position: positionOf(row.position) });

export class EventTable {
  private readonly statements;

  constructor(private readonly db: Sqlite) {
    db.exec(TABLES);
    this.statements = {
      begin: db.prepare('BEGIN IMMEDIATE'),
      commit: db.prepare('COMMIT'),
      addStream: db.prepare('INSERT INTO streams (name) VALUES (?)'),
      add: db.prepare('INSERT INTO events (position, stream, revision, id, type, body) VALUES (?, ?, ?, ?, ?, ?)'),
      last: db.prepare<{ last: number }>('SELECT coalesce(max(position), 0) AS last FROM events'),
      end: db.prepare<StreamEnd>('SELECT s.number, max(e.revision) AS revision FROM streams s JOIN events e ON e.stream = s.number WHERE s.name = ? GROUP BY s.number'),
      ids: db.prepare<{ id: string; position: number }>('SELECT id, position FROM events WHERE stream = ? AND revision > ? ORDER BY revision LIMIT ?'),
      stream: db.prepare<Row>(`${SELECT} streams s JOIN events e ON e.stream = s.number WHERE s.name = ? AND e.revision >= ? ORDER BY e.revision`),
      all: db.prepare<Row>(`${SELECT} events e JOIN streams s ON s.number = e.stream WHERE e.position > ? ORDER BY e.position LIMIT ?`),
    };
  }

  begin(): void {
    this.statements.begin.run([]);
  }

  commit(): void {
    this.statements.commit.run([]);
  }

  rollback(): void {
    if (this.db.inTransaction) this.db.exec('ROLLBACK');
  }

  addStream(name: string): number {
    return Number(this.statements.addStream.run([name]).lastInsertRowid);
  }

  add(position: number, stream: number, revision: number, event: NewEvent): void {
    this.statements.add.run([position, stream, revision, event.id, event.type, event.body]);
  }

  /** The position of the last event, 0 in an empty log. */
  last(): number {
    return this.statements.last.all([])[0]?.last ?? 0;
  }

  end(stream: string): StreamEnd | undefined {
    return this.statements.end.all([stream])[0];
  }

  idsAfter(stream: number, revision: number, limit: number): { id: string; position: number }[] {
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
