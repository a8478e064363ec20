import { appendFileSync, existsSync, mkdtempSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, cpSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Kysely, sql } from 'kysely';
import { SettableClock, systemClock } from '../clock';
import { DataFolder } from '../data-folder';
import { type Engine, openEngine } from '../engine';
import { engineMigrations, type EngineTables } from '../engine.migrations';
import { NO_STREAM, record } from '../recorder';
import { Restores } from '../restores';
import { kyselyOn, Sqlite } from '../sqlite';
import { everythingAfter } from '../testing/log-under-test';
import { putBack, type Restoring } from './put-back';
import { type Backup, takeBackup } from './take-backup';

const MORNING = '2026-07-06T08:00:00.000Z';
const SETTINGS = { eventStoreUrl: null, databaseUrl: null, keyDatabaseUrl: null, masterKeyFile: null, oldMasterKeyFile: null };
const quiet = (): void => undefined;
/** Stands in for the tree, which the engine does not know: how many there were. */
const rootOf = async (bodies: AsyncIterable<string>): Promise<string> => {
  let count = 0;
  for await (const body of bodies) count += body.length > 0 ? 1 : 0;
  return `of ${count}`;
};
const nothingToSeal = (): never => {
  throw new Error('Nothing here is sealed');
};

describe('A backup', () => {
  let folder: string;
  let engine: Engine;
  let appended: string[];
  const at = (...path: string[]): string => join(folder, ...path);
  const open = (dataDir: string, now = MORNING): Promise<Engine> =>
    openEngine({ ...SETTINGS, dataDir }, { clock: new SettableClock(now), migrations: engineMigrations, failed: quiet, noted: quiet });
  const append = async (count: number): Promise<void> => {
    for (let n = 0; n < count; n += 1) {
      const stream = `things-${appended.length}`;
      const by = { stream, head: NO_STREAM, command: 'x', at: MORNING, recordedAt: MORNING, actor: { id: 'a', role: 'system' as const }, seal: nothingToSeal };
      const { expected, events } = record([{ type: 'SomethingHappened', data: { n, text: 'x'.repeat(200) } }], by);
      await engine.log.append(stream, expected, events);
      appended.push(stream);
    }
  };
  const take = (more: Partial<Parameters<typeof takeBackup>[0]> = {}): Promise<Backup> =>
    takeBackup({ dataDir: at('data'), keyFiles: { 'master.key': at('data', 'keys', 'master.key') }, to: at('backups'), keysTo: at('keys'), clock: systemClock, rootOf, ...more }, quiet);
  const restoring = ({ folder: from, keysFolder: keysFrom }: Backup, more: Partial<Restoring> = {}): Restoring => ({
    from, keysFrom, to: at('again'), keyFiles: { 'keys.db': 'keys.db', 'master.key': 'keys/master.key' }, moveAside: false, now: new Date(), ...more,
  });

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'backup-'));
    appended = [];
    engine = await open(at('data'));
    await append(50);
    await sql`create table notes (id integer primary key, text text unique)`.execute(engine.operational);
    await sql`create index notes_by_text on notes (text, id)`.execute(engine.operational);
    await sql`insert into notes values (3, 'three'), (7, 'seven')`.execute(engine.operational);
  });
  afterEach(async () => {
    await engine.close();
    rmSync(folder, { recursive: true });
  });

  it('holds everything that was acknowledged before it began, taken while others write, and nothing that is torn', async () => {
    let writing = true;
    const before = appended.length;
    const writer = (async () => {
      while (writing) {
        await append(1);
        await new Promise(setImmediate);
      }
    })();
    const backup = await take();
    writing = false;
    await writer;
    expect(appended.length).toBeGreaterThan(before);
    expect(readdirSync(backup.folder).sort()).toEqual(['backup.json', 'events.db', 'operational.db']);
    expect(readdirSync(backup.keysFolder).sort()).toEqual(['keys.db', 'keys.json', 'master.key']);
    await engine.close();
    await putBack(restoring(backup), quiet);
    engine = await open(at('again'));
    const streams = (await everythingAfter(engine.log, null, 100)).map(({ stream }) => stream);
    expect(streams).toEqual(appended.slice(0, streams.length));
    expect(streams.length).toBeGreaterThanOrEqual(before);
    expect(backup.manifest.log).toEqual({ events: streams.length, head: String(streams.length).padStart(16, '0'), root: `of ${streams.length}` });
    const { rows } = await sql`select * from notes order by id`.execute(engine.operational);
    expect(rows).toEqual([{ id: 3, text: 'three' }, { id: 7, text: 'seven' }]);
    await append(1);
  });

  it('leaves the one before alone, and what one that was cut off left behind goes', async () => {
    const first = await take();
    const was = readFileSync(join(first.folder, 'backup.json'), 'utf8');
    mkdirSync(at('backups', 'cut-off.part'));
    const second = await take();
    expect(readdirSync(at('backups')).map((name) => at('backups', name)).sort()).toEqual([first.folder, second.folder].sort());
    expect(readFileSync(join(first.folder, 'backup.json'), 'utf8')).toBe(was);
  });

  it('is not finished where a chain is broken', async () => {
    await sql`update events set body = replace(body, '"n":48', '"n":84')`.execute(kyselyOn(new Sqlite(at('data', 'events.db'), { synchronous: 'FULL' })));
    await expect(take()).rejects.toThrow('The chain of things-48 is broken');
    expect(readdirSync(at('backups')).filter((name) => !name.endsWith('.part'))).toEqual([]);
  });
  it('is not put back where one byte of it is another', async () => {
    const backup = await take();
    appendFileSync(join(backup.folder, 'operational.db'), 'x');
    await expect(putBack(restoring(backup), quiet)).rejects.toThrow('operational.db is not what it was');
    expect(existsSync(at('again'))).toBe(false);
  });

  it('is not put back with keys from before it', async () => {
    const older = await take();
    const newer = await take();
    await expect(putBack(restoring({ ...newer, keysFolder: older.keysFolder }), quiet)).rejects.toThrow('older than the backup');
    await putBack(restoring({ ...older, keysFolder: newer.keysFolder }), quiet);
  });

  it('is put in the place of a folder only where that is asked for, nobody uses it, and it is one of ours', async () => {
    const backup = await take();
    const inPlace = restoring(backup, { to: at('data') });
    await expect(putBack(inPlace, quiet)).rejects.toThrow('--move-aside');
    await expect(putBack({ ...inPlace, moveAside: true }, quiet)).rejects.toThrow('in use');
    mkdirSync(at('letters'));
    writeFileSync(at('letters', 'dear.txt'), 'Dear');
    await expect(putBack(restoring(backup, { to: at('letters'), moveAside: true }), quiet)).rejects.toThrow('no data folder');
    await engine.close();
    const { aside } = await putBack({ ...inPlace, moveAside: true }, quiet);
    expect(readdirSync(aside ?? '')).toContain('events.db');
    engine = await open(at('data'));
    expect(await everythingAfter(engine.log, null, 100)).toHaveLength(50);
  });

  it('never forgets what was erased, whichever folder knows it', async () => {
    writeFileSync(at('data', 'erasures.jsonl'), '\n{"patient":"a"}\n');
    const backup = await take();
    appendFileSync(at('data', 'erasures.jsonl'), '\n{"patient":"b"}\n');
    await engine.close();
    await putBack(restoring(backup, { to: at('data'), moveAside: true }), quiet);
    engine = await open(at('data'));
    expect(known(at('data'))).toEqual(['a', 'b', 'a']);
    await engine.close();
    writeFileSync(at('data', 'erasures.jsonl'), '{"patient":"c"}\n');
    for (const name of readdirSync(backup.folder)) cpSync(join(backup.folder, name), at('data', name));
    engine = await open(at('data'));
    expect(known(at('data'))).toEqual(['c', 'a']);
  });

  const known = (dataDir: string): string[] =>
    readFileSync(join(dataDir, 'erasures.jsonl'), 'utf8').split('\n').filter(Boolean).map((line) => (JSON.parse(line) as { patient: string }).patient);

  it('is a mark for the next start, once, also where somebody simply copied it over a folder', async () => {
    const backup = await take();
    await append(5);
    await engine.close();
    for (const from of [backup.folder, backup.keysFolder]) for (const name of readdirSync(from)) cpSync(join(from, name), at('data', name));
    engine = await open(at('data'), '2026-07-06T12:00:00.000Z');
    expect(readdirSync(at('data'))).not.toContain('keys.json');
    expect(await everythingAfter(engine.log, null, 100)).toHaveLength(50);
    const restores = new Restores(engine.operational as Kysely<EngineTables>);
    const expected = [{ since: Date.parse(backup.manifest.at), at: Date.parse('2026-07-06T12:00:00.000Z') }];
    expect(await restores.all()).toEqual(expected);
    await engine.close();
    engine = await open(at('data'), '2026-07-06T13:00:00.000Z');
    expect(await new Restores(engine.operational as Kysely<EngineTables>).all()).toEqual(expected);
  });

  it('is refused by the next start where it was copied only in part', async () => {
    const backup = await take();
    await engine.close();
    cpSync(join(backup.folder, 'backup.json'), at('data', 'backup.json'));
    await expect(open(at('data'))).rejects.toMatchObject({ code: 'data-folder-refused', message: expect.stringContaining('cannot be used as it is') });
    DataFolder.open(at('data')).close();
    renameSync(at('data', 'backup.json'), at('not-a-mark.json'));
    engine = await open(at('data'));
  });
});
