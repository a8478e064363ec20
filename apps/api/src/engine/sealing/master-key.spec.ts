import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createMasterKey, masterKeyIn, masterKeyOf, randomMasterKey, readMasterKey, replaceMasterKey } from './master-key';
import { unwrap, wrap } from './wrapping';

describe('A master key', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'master-'));
    file = join(folder, 'keys', 'master.key');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is made for this account only, and is the same when it is read', () => {
    const master = createMasterKey(file);
    expect(master.key).toHaveLength(32);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, 'keys')).mode & 0o777).toBe(0o700);
    expect(readMasterKey(file)).toEqual(master);
    expect(masterKeyIn(file)).toEqual({ master, made: false });
  });

  it('is never written over another', () => {
    createMasterKey(file);
    expect(() => createMasterKey(file)).toThrow('cannot be written');
  });

  it('goes by a fingerprint that does not tell it', () => {
    const { id, key } = randomMasterKey();
    expect(id).toMatch(/^[0-9a-f]{16}$/);
    expect(masterKeyOf(key).id).toBe(id);
    expect(key.toString('hex')).not.toContain(id);
  });

  it.each([0o640, 0o604, 0o622])('is refused when others may come at it (%o)', (mode) => {
    createMasterKey(file);
    chmodSync(file, mode);
    expect(() => readMasterKey(file)).toThrow(`${file} can be read by other accounts. Close it to them with "chmod 600 ${file}".`);
  });

  it.each(['', 'secret', Buffer.alloc(31).toString('base64'), Buffer.alloc(33).toString('base64')])('is refused when it is none: %p', (text) => {
    writeFileSync(join(folder, 'other'), text, { mode: 0o600 });
    expect(() => readMasterKey(join(folder, 'other'))).toThrow('is no master key: expected 32 bytes as base64');
  });

  it('that is not there is said to be missing', () => {
    expect(() => readMasterKey(file)).toThrow(expect.objectContaining({ code: 'keys-refused', message: expect.stringContaining('cannot be read') }));
  });

  it('can be replaced, the one before staying beside it', () => {
    const before = createMasterKey(file);
    const after = randomMasterKey();
    const kept = replaceMasterKey(file, after);
    expect([readMasterKey(file), readMasterKey(kept)]).toEqual([after, before]);
    expect(replaceMasterKey(file, after)).toBe(`${file}.${after.id}`);
    expect(readMasterKey(kept)).toEqual(before);
    expect(readFileSync(file, 'utf8')).not.toBe(readFileSync(kept, 'utf8'));
  });
});

describe('A wrapped key', () => {
  const master = randomMasterKey();
  const name = { key: '00000000-0000-4000-8000-000000000001', subject: 'meera', part: 'contacts', generation: 1 } as const;
  const key = Buffer.alloc(32, 7);

  it('comes back under its master key and its name', () => {
    expect(unwrap(master, name, wrap(master, name, key))).toEqual(key);
  });

  it('comes back under no other', () => {
    const wrapped = wrap(master, name, key);
    for (const other of [{ ...name, subject: 'asha' }, { ...name, part: 'clinical' as const }, { ...name, generation: 2 }, { ...name, key: 'x' }]) {
      expect(() => unwrap(master, other, wrapped)).toThrow('cannot be unwrapped');
    }
    expect(() => unwrap(randomMasterKey(), name, wrapped)).toThrow('one of the two was altered');
    expect(() => unwrap(master, name, `${wrapped.slice(0, -2)}AA`)).toThrow('cannot be unwrapped');
    expect(() => unwrap(master, name, '')).toThrow('cannot be unwrapped');
  });
});
