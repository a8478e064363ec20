import { closeSync, copyFileSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Kysely, sql } from 'kysely';
import type { StoredEvent } from './event-log';
import { SqliteEventLog } from './event-log.sqlite';
import { kyselyOn, Sqlite } from './sqlite';
import { aStream, events, everythingAfter } from './testing/log-under-test';
import { mayMount, smallDisk } from './testing/small-disk';
import { Unavailable } from './unavailable';

interface DB {
  notes: { id: number; text: string };
}

/** Somewhere to keep files, and a way to be out of room there: a disk that is full, or, without the right to mount one, a file that may not grow. */
interface Room {
  folder: string;
  run(sqlites: readonly Sqlite[]): void;
  back(sqlites: readonly Sqlite[]): void;
  close(): void;
}

function onSmallDisk(): Room {
  const disk = smallDisk(4);
  return { folder: disk.folder, run: () => disk.fill(), back: () => disk.empty(), close: () => disk.close() };
}

function inSmallFile(): Room {
  const folder = mkdtempSync(join(tmpdir(), 'small-file-'));
  const run = (sqlites: readonly Sqlite[]): void => sqlites.forEach((one) => one.pragma(`max_page_count = ${one.pragma('page_count')}`));
  const back = (sqlites: readonly Sqlite[]): void => sqlites.forEach((one) => one.pragma('max_page_count = 1000000'));
  return { folder, run, back, close: () => rmSync(folder, { recursive: true }) };
}

const rooms: [string, () => Room][] = [['a file that may not grow', inSmallFile]];
if (mayMount()) rooms.push(['a disk that is full', onSmallDisk]);

const large = () => events(1).map((event) => ({ ...event, body: JSON.stringify({ text: 'x'.repeat(20_000) }) }));

/** What whoever opens the files finds that a killed process leaves behind at this moment. */
async function asAfterACrash(folder: string): Promise<StoredEvent[]> {
  const left = mkdtempSync(join(tmpdir(), 'left-behind-'));
  for (const name of ['events.db', 'events.db-wal']) copyFileSync(join(folder, name), join(left, name));
  const again = SqliteEventLog.open(join(left, 'events.db'));
  const found = await everythingAfter(again, null, 100);
  await again.close();
  rmSync(left, { recursive: true });
  return found;
}

describe.each(rooms)('On %s', (_, aRoom) => {
  let room: Room;
  let sqlite: Sqlite;
  let other: Sqlite;
  let log: SqliteEventLog;
  let store: Kysely<DB>;

  beforeEach(async () => {
    room = aRoom();
    sqlite = new Sqlite(join(room.folder, 'events.db'), { synchronous: 'FULL', part: 'event-log', mmapMiB: 0 });
    log = new SqliteEventLog(sqlite);
    other = new Sqlite(join(room.folder, 'store.db'), { synchronous: 'FULL', part: 'operational-store', mmapMiB: 0 });
    store = kyselyOn<DB>(other);
    await sql`create table notes (id integer primary key, text text)`.execute(store);
  });
  afterEach(async () => {
    await log.close();
    await store.destroy();
    room.close();
  });

  it('an append fails as unavailable, nothing of it is kept, and the next one works once there is room', async () => {
    const stream = aStream();
    await log.append(stream, 'no-stream', events(2));
    const kept = await everythingAfter(log, null, 100);
    room.run([sqlite, other]);
    const outcomes = await Promise.allSettled([log.append(stream, 1, large()), log.append(aStream(), 'no-stream', large()), log.append(aStream(), 'no-stream', large())]);
    for (const outcome of outcomes) expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'unavailable', part: 'event-log', damaged: false } });
    expect(await everythingAfter(log, null, 100)).toEqual(kept);
    expect(await asAfterACrash(room.folder)).toEqual(kept);
    room.back([sqlite, other]);
    expect(await log.append(stream, 1, large())).toMatchObject({ revision: 2, repeated: false });
    await log.close();
    log = SqliteEventLog.open(join(room.folder, 'events.db'));
    expect((await everythingAfter(log, null, 100)).map(({ position }) => Number(position))).toEqual([1, 2, 3]);
  });

  it('a transaction of a store fails as unavailable, leaves nothing half done, and the next one works', async () => {
    room.run([sqlite, other]);
    const write = (id: number) =>
      store.transaction().execute(async (trx) => {
        await trx.insertInto('notes').values({ id, text: 'short' }).execute();
        for (let n = 1; n < 20; n += 1) await trx.insertInto('notes').values({ id: id + n, text: 'x'.repeat(100_000) }).execute();
      });
    await expect(write(1)).rejects.toMatchObject({ code: 'unavailable', part: 'operational-store' });
    expect(await store.selectFrom('notes').selectAll().execute()).toEqual([]);
    room.back([sqlite, other]);
    await store.insertInto('notes').values({ id: 1, text: 'now' }).execute();
    expect(await store.selectFrom('notes').selectAll().execute()).toEqual([{ id: 1, text: 'now' }]);
  });
});

describe('A database that somebody else has locked', () => {
  const folder = mkdtempSync(join(tmpdir(), 'locked-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('takes nothing until it is free, and then goes on', async () => {
    const file = join(folder, 'events.db');
    const log = SqliteEventLog.open(file);
    const stream = aStream();
    await log.append(stream, 'no-stream', events(1));
    const holder = new Sqlite(file, { synchronous: 'FULL' });
    holder.exec('BEGIN EXCLUSIVE');
    await expect(log.append(stream, 0, events(1))).rejects.toBeInstanceOf(Unavailable);
    await expect(log.check()).rejects.toMatchObject({ part: 'event-log' });
    expect(await log.readStream(stream)).toHaveLength(1);
    holder.exec('ROLLBACK');
    expect(await log.append(stream, 0, events(1))).toMatchObject({ revision: 1 });
    expect(await everythingAfter(new SqliteEventLog(holder), null, 10)).toHaveLength(2);
    holder.exec('BEGIN EXCLUSIVE; ROLLBACK');
    holder.close();
    await log.close();
  });

  it('says so of a store, within a transaction and without', async () => {
    const file = join(folder, 'store.db');
    const store = kyselyOn<DB>(new Sqlite(file, { synchronous: 'FULL', part: 'views' }));
    await sql`create table notes (id integer primary key, text text)`.execute(store);
    const holder = new Sqlite(file, { synchronous: 'FULL' });
    holder.exec('BEGIN EXCLUSIVE');
    const insert = (db: Kysely<DB>) => db.insertInto('notes').values({ id: 1, text: 'one' }).execute();
    await expect(insert(store)).rejects.toMatchObject({ code: 'unavailable', part: 'views' });
    await expect(store.transaction().execute(insert)).rejects.toMatchObject({ code: 'unavailable', part: 'views' });
    await expect(store.updateTable('notes').set({ text: 'two' }).returningAll().execute()).rejects.toMatchObject({ code: 'unavailable' });
    holder.exec('ROLLBACK');
    // What others see of it is what is kept: the driver must not have left anything open that keeps it from being committed.
    const kept = () => holder.prepare<{ text: string }>('SELECT id, text FROM notes').all([]);
    await store.insertInto('notes').values({ id: 7, text: 'seven' }).execute();
    expect(kept()).toEqual([{ id: 7, text: 'seven' }]);
    await store.transaction().execute(insert);
    expect(kept()).toHaveLength(2);
    holder.exec('BEGIN EXCLUSIVE; ROLLBACK');
    holder.close();
    await store.destroy();
  });
});

const PAGE = 4096;
/** All but the first page. */
function writeOver(file: string): void {
  const handle = openSync(file, 'r+');
  writeSync(handle, Buffer.alloc(statSync(file).size - PAGE, 0xee), 0, null, PAGE);
  closeSync(handle);
}

describe('A database file that is damaged', () => {
  it('is told from one that will be back', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'damaged-'));
    const file = join(folder, 'store.db');
    const whole = new Sqlite(file, { synchronous: 'FULL' });
    whole.exec('CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT)');
    for (let n = 0; n < 50; n += 1) whole.prepare('INSERT INTO notes (text) VALUES (?)').run(['x'.repeat(1_000)]);
    whole.pragma('wal_checkpoint(TRUNCATE)');
    whole.close();
    writeOver(file);
    const store = kyselyOn<DB>(new Sqlite(file, { synchronous: 'FULL', part: 'views', mmapMiB: 0 }));
    await expect(store.selectFrom('notes').selectAll().execute()).rejects.toMatchObject({ code: 'unavailable', damaged: true });
    await store.destroy();
    rmSync(folder, { recursive: true });
  });
});
