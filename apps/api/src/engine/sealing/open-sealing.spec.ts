import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SettableClock } from '../clock';
import type { EventLog } from '../event-log';
import { SqliteEventLog } from '../event-log.sqlite';
import { NO_STREAM, record } from '../recorder';
import { derivedUuid } from '../uuid';
import { createMasterKey, randomMasterKey, readMasterKey } from './master-key';
import { type KeySettings, masterKeyFileIn, openKeyStore, openSealing, type Sealing } from './open-sealing';
import { rotate } from './rotation';

const nothing = { databaseUrl: null, keyDatabaseUrl: null, masterKeyFile: null, oldMasterKeyFile: null, eventStoreUrl: null };
const noted = { type: 'Noted', data: {}, sealed: { text: 'Chest pain' } };

describe('Keys and a log', () => {
  let folder: string;
  let log: EventLog;
  let said: string[];
  let open: Sealing | undefined;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'sealing-'));
    log = SqliteEventLog.open(':memory:');
    said = [];
  });
  afterEach(async () => {
    await open?.store.close();
    open = undefined;
    await log.close();
    rmSync(folder, { recursive: true });
  });

  const options = () => ({ clock: new SettableClock('2026-07-06T08:00:00Z'), failed: () => undefined, noted: (sentence: string) => void said.push(sentence) });
  const start = async (settings: Partial<KeySettings> = {}, where: string | null = folder): Promise<Sealing> => {
    await open?.store.close();
    open = undefined;
    return (open = await openSealing({ ...nothing, ...settings }, where, log, options()));
  };
  const note = async ({ seals }: Sealing, stream = 'consultation-1'): Promise<void> => {
    const seal = await seals.sealFor({ subject: 'meera', split: (_type, content) => ({ clinical: content }) }, [noted]);
    const { expected, events } = record([noted], {
      stream, head: NO_STREAM, command: 'c', at: '2026-07-06T08:00:00.000Z', recordedAt: '2026-07-06T08:00:00.000Z', actor: { id: 'o', role: 'clinician' }, seal,
    });
    await log.append(stream, expected, events);
  };
  const read = async ({ seals }: Sealing): Promise<unknown[]> =>
    (await seals.open((await log.readAll(null, 100)).map(({ body }) => JSON.parse(body)))).map(({ sealed }) => sealed?.content);
  const plainly = async (position: number): Promise<void> => {
    for (let index = 0; index <= position; index += 1) {
      const sealed = index === position ? { sealed: { scheme: 'none', content: { name: 'Rita' } } } : {};
      await log.append(`s-${index}`, 'no-stream', [{ id: derivedUuid('fact', `${index}`), type: 'Fact', body: JSON.stringify({ stream: `s-${index}`, ...sealed }) }]);
    }
  };

  it('begin with a master key made in the data folder, and a word to keep it apart', async () => {
    await note(await start());
    expect(said).toEqual([expect.stringMatching(/^A master key was made: .*master\.key\. Keep a copy apart from the backups/)]);
    expect(await read(await start())).toEqual([noted.sealed]);
    expect(said).toHaveLength(1);
  });

  it('are refused together when another master key wrapped them, with what to do', async () => {
    await note(await start());
    const other = join(folder, 'other.key');
    createMasterKey(other);
    const wrong = start({ masterKeyFile: other });
    await expect(wrong).rejects.toMatchObject({ code: 'keys-refused', message: expect.stringContaining(readMasterKey(masterKeyFileIn(folder)).id) });
    await expect(wrong).rejects.toThrow('rotate-master-key');
    expect(await read(await start({ masterKeyFile: other, oldMasterKeyFile: masterKeyFileIn(folder) }))).toEqual([noted.sealed]);
  });

  it('are refused together when the key store belongs to another log', async () => {
    await note(await start({}, null));
    await expect(start()).rejects.toThrow(/^The key store does not know the key .* Restore the key store that belongs to this log\.$/);
  });

  it.each([0, 250])('are refused when the log keeps content in the clear, after %d facts without any', async (position) => {
    await plainly(position);
    await expect(start()).rejects.toMatchObject({ code: 'keys-refused', message: expect.stringMatching(/in the clear \(s-\d+,.*empty data folder/) });
  });

  it('are taken in the clear where nothing is kept', async () => {
    await plainly(0);
    expect(await read(await start({}, null))).toEqual([{ name: 'Rita' }]);
  });

  it('are refused with a sentence when the file is no master key', async () => {
    writeFileSync(join(folder, 'bad'), 'x', { mode: 0o600 });
    await expect(start({ masterKeyFile: join(folder, 'bad') })).rejects.toThrow('is no master key');
  });

  it('go on under another master key, also when the change was cut off half way', async () => {
    const before = await start();
    for (let patient = 0; patient < 600; patient += 1) await before.keys.toSeal([{ subject: `p${patient}`, part: 'contacts' }]);
    await note(before);
    await before.store.close();
    open = undefined;
    const store = await openKeyStore(nothing, folder, options());
    const [old, next] = [readMasterKey(masterKeyFileIn(folder)), randomMasterKey()];
    const rewrap = store.rewrap.bind(store);
    const cut = jest.spyOn(store, 'rewrap').mockImplementationOnce(rewrap).mockRejectedValueOnce(new Error('cut off'));
    await expect(rotate(store, old, next)).rejects.toThrow('cut off');
    cut.mockRestore();
    expect(await rotate(store, old, next)).toBe(2 * 601 - 500);
    expect(await rotate(store, old, next)).toBe(0);
    expect(await store.strange([next.id])).toBeUndefined();
    await store.close();
    await expect(start()).rejects.toThrow(`wrapped with the master key ${next.id}`);
  });
});
