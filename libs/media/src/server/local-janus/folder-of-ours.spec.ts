import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { folderOfOurs } from './folder-of-ours';

describe('The folder of a Janus of our own', () => {
  let inside: string;
  const made = (name: string): string => {
    const path = join(inside, name);
    mkdirSync(path);
    writeFileSync(join(path, 'janus.jcfg'), 'a secret', { mode: 0o600 });
    return path;
  };
  const gone = spawnSync('true').pid;

  beforeEach(() => {
    inside = mkdtempSync(join(tmpdir(), 'anteroom-folders-'));
  });
  afterEach(() => rmSync(inside, { recursive: true }));

  it('is for this user alone, and another each time', () => {
    const [one, other] = [folderOfOurs(inside), folderOfOurs(inside)];
    expect(one).not.toBe(other);
    for (const path of [one, other]) expect(statSync(path).mode & 0o777).toBe(0o700);
  });

  it('takes the place of those whose process was killed', () => {
    const left = made(`anteroom-janus-${gone}-abc123`);
    folderOfOurs(inside);
    expect(existsSync(left)).toBe(false);
  });

  it.each([
    ['of this process', `anteroom-janus-${process.pid}-abc123`],
    ['of another that runs', `anteroom-janus-${process.ppid}-abc123`],
    ['that says nothing of whose it is', 'anteroom-janus-abc123'],
    ['of something else', `another-${gone}-abc123`],
  ])('leaves alone one %s', (_, name) => {
    const other = made(name);
    folderOfOurs(inside);
    expect(existsSync(join(other, 'janus.jcfg'))).toBe(true);
  });

  it('follows no link out of the folder', () => {
    const elsewhere = made('elsewhere');
    symlinkSync(elsewhere, join(inside, `anteroom-janus-${gone}-abc123`));
    folderOfOurs(inside);
    expect(existsSync(join(elsewhere, 'janus.jcfg'))).toBe(true);
  });
});
