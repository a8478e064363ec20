import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventLogContract } from './event-log.contract';
import { EventLog } from './event-log';
import { SqliteEventLog } from './event-log.sqlite';
import { Sqlite } from './sqlite';
import { inAnotherProcess, linesOf } from './testing/in-another-process';
import { OpenedLog, aStream, anEvent, events, everythingAfter } from './testing/log-under-test';

const folders: string[] = [];
const aFile = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'event-log-'));
  folders.push(folder);
  return join(folder, 'events.db');
};
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

async function onDisk(): Promise<OpenedLog> {
  const file = aFile();
  const opened: EventLog[] = [SqliteEventLog.open(file)];
  const close = async (): Promise<void> => {
    for (const log of opened) await log.close();
  };
  const reopen = async (): Promise<EventLog> => {
    await close();
    const again = SqliteEventLog.open(file);
    opened.push(again);
    return again;
  };
  return { log: opened[0] as EventLog, reopen, close };
}

async function inMemory(): Promise<OpenedLog> {
  const db = new Sqlite(':memory:', { synchronous: 'FULL' });
  const log = new SqliteEventLog(db);
  // The events live as long as the connection does, so the first log is left open.
  return { log, reopen: async () => new SqliteEventLog(db), close: () => log.close() };
}

eventLogContract('SQLite on disk', onDisk);
eventLogContract('SQLite in memory', inMemory);

async function mustBeGapless(log: EventLog): Promise<string[]> {
  const all = await everythingAfter(log, null, 1000);
  all.forEach(({ position }, index) => {
    if (Number(position) !== index + 1) throw new Error(`A gap before ${position}`);
  });
  const ends = new Map<string, number>();
  for (const { stream, revision } of all) {
    if (revision !== (ends.get(stream) ?? -1) + 1) throw new Error(`${stream} jumps to ${revision}`);
    ends.set(stream, revision);
  }
  return all.map(({ id }) => id);
}

describe('The embedded log', () => {
  it('numbers its events from 1 without a gap, whatever was refused in between', async () => {
    const log = SqliteEventLog.open(':memory:');
    const streams = Array.from({ length: 40 }, aStream);
    const appends = streams.flatMap((stream) => [log.append(stream, 'no-stream', events(2)), log.append(stream, 'no-stream', events(1)), log.append(stream, 1, events(1))]);
    const outcomes = await Promise.allSettled(appends);
    expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(40);
    expect(await mustBeGapless(log)).toHaveLength(120);
    await log.close();
  });

  it('writes through to the disk before it acknowledges', () => {
    const db = new Sqlite(aFile(), { synchronous: 'FULL' });
    const settings = ['journal_mode', 'synchronous', 'temp_store', 'cache_size'].map((name) => db.pragma(name));
    expect(settings).toEqual(['wal', 2, 2, -65536]);
    db.close();
  });

  it('goes on where it ended when it is opened again', async () => {
    const { log, reopen, close } = await onDisk();
    const stream = aStream();
    const { position } = await log.append(stream, 'no-stream', events(3));
    const again = await reopen();
    expect(await again.head()).toBe(position);
    const next = await again.append(stream, 2, events(1));
    expect(Number(next.position)).toBe(Number(position) + 1);
    await close();
  });

  it('fails all that shared a transaction which could not be committed, keeps none of it, and goes on', async () => {
    const db = new Sqlite(':memory:', { synchronous: 'FULL' });
    const log = new SqliteEventLog(db);
    const stream = aStream();
    await log.append(stream, 'no-stream', events(1));
    // A debt that is only called in by COMMIT.
    db.exec(`
      CREATE TABLE debts (creditor INTEGER REFERENCES streams (number) DEFERRABLE INITIALLY DEFERRED);
      CREATE TRIGGER runs_up_a_debt AFTER INSERT ON events WHEN new.type = 'DebtIncurred' BEGIN INSERT INTO debts VALUES (-1); END;
    `);
    const outcomes = await Promise.allSettled([
      log.append(stream, 0, events(1)),
      log.append(aStream(), 'no-stream', [{ ...anEvent(), type: 'DebtIncurred' }]),
      log.append(aStream(), 'no-stream', events(1)),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(await mustBeGapless(log)).toHaveLength(1);
    expect(await log.append(stream, 0, events(2))).toMatchObject({ revision: 2, repeated: false });
    expect(await mustBeGapless(log)).toHaveLength(3);
    await log.close();
  });

  it('notices that somebody else wrote into its file instead of numbering over them', async () => {
    const file = aFile();
    const [one, other] = [SqliteEventLog.open(file), SqliteEventLog.open(file)];
    await one.append(aStream(), 'no-stream', events(1));
    await expect(other.append(aStream(), 'no-stream', events(1))).rejects.toThrow('written to from elsewhere');
    expect(await mustBeGapless(one)).toHaveLength(1);
    await one.close();
    await other.close();
  });

  it('takes more than one transaction holds, without keeping others from their turn', async () => {
    const log = SqliteEventLog.open(':memory:');
    let turns = 0;
    let counting = true;
    const count = (): void => {
      turns += 1;
      if (counting) setImmediate(count);
    };
    setImmediate(count);
    await Promise.all(Array.from({ length: 5_000 }, () => log.append(aStream(), 'no-stream', events(1))));
    counting = false;
    expect(turns).toBeGreaterThan(9);
    expect(await mustBeGapless(log)).toHaveLength(5_000);
    await log.close();
  });

  it('has kept everything it acknowledged when its process is killed', async () => {
    const file = aFile();
    const acknowledged: string[] = [];
    for (let round = 0; round < 5; round += 1) {
      const child = inAnotherProcess(join(__dirname, 'testing/keeps-appending.ts'), file);
      const lines = linesOf(child, () => setTimeout(() => child.kill('SIGKILL'), Math.random() * 150));
      acknowledged.push(...(await lines));
      const log = SqliteEventLog.open(file);
      const stored = new Set(await mustBeGapless(log));
      expect(acknowledged.filter((id) => !stored.has(id))).toEqual([]);
      await log.close();
    }
    expect(acknowledged.length).toBeGreaterThan(100);
  }, 60_000);
});
