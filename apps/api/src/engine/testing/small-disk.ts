import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A disk of its own that can be filled to the last byte. */
export interface SmallDisk {
  folder: string;
  fill(): void;
  empty(): void;
  close(): void;
}

const MIB = 1024 * 1024;

/** Needs the right to mount. @throws where that is not given: `mayMount` tells before */
export function smallDisk(mib: number): SmallDisk {
  const folder = mkdtempSync(join(tmpdir(), 'small-disk-'));
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${mib}m`, 'tmpfs', folder], { stdio: 'pipe' });
  const ballast = join(folder, 'ballast');
  return {
    folder,
    fill: () => {
      for (let bytes = MIB; bytes >= 1; bytes = Math.floor(bytes / 2)) writeAsMuchAsFits(ballast, bytes);
      const { bavail } = statfsSync(folder);
      if (bavail > 0) throw new Error(`${bavail} blocks of the small disk are still free`);
    },
    empty: () => rmSync(ballast, { force: true }),
    close: () => {
      // The driver closes its files when it pleases, some time after it was asked to.
      execFileSync('umount', ['--lazy', folder], { stdio: 'pipe' });
      rmSync(folder, { recursive: true });
    },
  };
}

function writeAsMuchAsFits(file: string, bytes: number): void {
  try {
    for (;;) writeFileSync(file, Buffer.alloc(bytes), { flag: 'a' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  }
}

/** Whether this account may mount a disk here. */
export function mayMount(): boolean {
  try {
    smallDisk(1).close();
    return true;
  } catch {
    return false;
  }
}
