import { lstatSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PREFIX = 'anteroom-janus-';

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
};

/** Whose process the folder names is gone, and its Janus with it. Another's number that was given out again keeps it: better too many than one in use. */
const isLeftBehind = (name: string): boolean => {
  const pid = new RegExp(`^${PREFIX}(\\d+)-`).exec(name)?.[1];
  return pid !== undefined && !isAlive(Number(pid));
};

/** False: not ours to remove, or somebody else who starts is just removing it. */
function remove(path: string): boolean {
  try {
    const found = lstatSync(path);
    if (!found.isDirectory() || found.uid !== process.getuid?.()) return false;
    rmSync(path, { recursive: true, force: true });
    return true;
  } catch {
    return false;
  }
}

/**
 * A new folder that only this user may read, for a Janus of this process; whoever is killed cannot remove theirs, and
 * secrets stand in it, so the next one does.
 */
export function folderOfOurs(inside = tmpdir()): string {
  for (const name of readdirSync(inside).filter(isLeftBehind)) remove(join(inside, name));
  return mkdtempSync(join(inside, `${PREFIX}${process.pid}-`));
}
