import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataFolder } from './data-folder';
import { inAnotherProcess, linesOf } from './testing/in-another-process';

const keeper = (path: string) => inAnotherProcess(join(__dirname, 'testing/keeps-a-folder.ts'), path);

describe('The data folder', () => {
  let parent: string;
  let path: string;
  beforeEach(() => {
    parent = mkdtempSync(join(tmpdir(), 'data-folder-'));
    path = join(parent, 'deep', 'data');
  });
  afterEach(() => rmSync(parent, { recursive: true }));

  it('is made where it is missing, for this account only', () => {
    const folder = DataFolder.open(path);
    expect(statSync(path).mode & 0o777).toBe(0o700);
    expect(folder.file('events.db')).toBe(join(path, 'events.db'));
    folder.close();
  });

  it('is closed to others where they could look in', () => {
    mkdirSync(path, { recursive: true });
    chmodSync(path, 0o755);
    DataFolder.open(path).close();
    expect(statSync(path).mode & 0o777).toBe(0o700);
  });

  it('is never a folder that everybody shares', () => {
    mkdirSync(path, { recursive: true });
    chmodSync(path, 0o1777);
    expect(() => DataFolder.open(path)).toThrow('shared with others');
    expect(() => DataFolder.open('/')).toThrow('shared with others');
  });

  it('cannot be a file, and says so', () => {
    writeFileSync(join(parent, 'file'), '');
    expect(() => DataFolder.open(join(parent, 'file'))).toThrow(/cannot be made/);
  });

  it('is refused a second time, here and in another process, saying who has it', async () => {
    const folder = DataFolder.open(path);
    expect(() => DataFolder.open(path)).toThrow(`The data folder ${path} is in use by process ${process.pid}. Stop that one first, or give this one another folder.`);
    expect(await linesOf(keeper(path))).toEqual([`The data folder ${path} is in use by process ${process.pid}. Stop that one first, or give this one another folder.`]);
    folder.close();
    expect(existsSync(join(path, 'owner.pid'))).toBe(false);
    DataFolder.open(path).close();
  });

  it('is free again at once when the process that had it was killed', async () => {
    const child = keeper(path);
    let refused: unknown;
    const ended = linesOf(child, () => {
      try {
        DataFolder.open(path);
      } catch (error) {
        refused = error;
      }
      child.kill('SIGKILL');
    });
    expect(await ended).toEqual(['opened']);
    expect(refused).toMatchObject({ code: 'data-folder-refused', message: expect.stringContaining(`process ${child.pid}`) });
    DataFolder.open(path).close();
  });
});
