import { appendFileSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ErasureJournal } from './erasure-journal';

const key = (id: string) => ({ id, subject: 'p', part: 'contacts' as const });

describe('The journal of erasures', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'journal-'));
    file = join(folder, 'erasures.jsonl');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('keeps what it is told, in order, for nobody else to read', async () => {
    const journal = new ErasureJournal(file);
    expect(await journal.read()).toEqual([]);
    await journal.add({ patient: 'p', keys: [key('a')] });
    await journal.add({ patient: 'q', keys: [key('b'), key('c')] });
    expect(await new ErasureJournal(file).read()).toEqual([
      { patient: 'p', keys: [key('a')] },
      { patient: 'q', keys: [key('b'), key('c')] },
    ]);
    expect(statSync(file).mode & 0o077).toBe(0);
  });

  it('loses nothing that stands before or after a line that a crash cut off', async () => {
    const journal = new ErasureJournal(file);
    await journal.add({ patient: 'p', keys: [key('a')] });
    appendFileSync(file, '\n{"patient":"q","ke');
    await journal.add({ patient: 'r', keys: [key('c')] });
    appendFileSync(file, '{"patient":"s"}\nnull\n');
    expect((await journal.read()).map(({ patient }) => patient)).toEqual(['p', 'r']);
  });

  it('is told of nothing where nothing was destroyed, and is none where nothing is kept', async () => {
    await new ErasureJournal(file).add({ patient: 'p', keys: [] });
    expect(await new ErasureJournal(file).read()).toEqual([]);
    await new ErasureJournal(null).add({ patient: 'p', keys: [key('a')] });
    expect(await new ErasureJournal(null).read()).toEqual([]);
  });
});
