import { chmodSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, parse, resolve } from 'node:path';
import { lockExclusively } from './sqlite';

/** The folder cannot be used, said in a sentence for whoever starts the program. */
export class DataFolderRefused extends Error {
  readonly code = 'data-folder-refused';

  constructor(message: string) {
    super(message);
    this.name = 'DataFolderRefused';
  }
}

const STICKY = 0o1000;
const OTHERS = 0o077;

/** Everything this program keeps: readable by its own account only, and owned by one process at a time. */
export class DataFolder {
  private constructor(
    readonly path: string,
    private readonly release: () => void,
  ) {}

  static open(path: string): DataFolder {
    const folder = resolve(path);
    makePrivate(folder);
    const release = lockExclusively(join(folder, 'lock.db'));
    if (!release) throw new DataFolderRefused(`The data folder ${folder} is in use by ${owner(folder)}. Stop that one first, or give this one another folder.`);
    writeFileSync(ownerFile(folder), String(process.pid));
    return new DataFolder(folder, release);
  }

  file(name: string): string {
    return join(this.path, name);
  }

  close(): void {
    rmSync(ownerFile(this.path), { force: true });
    this.release();
  }
}

function makePrivate(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new DataFolderRefused(`The data folder ${folder} cannot be made: ${(error as Error).message}`);
  }
  const { mode } = statSync(folder);
  // Closing /tmp or / to everybody else would break the machine.
  if (mode & STICKY || folder === parse(folder).root) throw new DataFolderRefused(`${folder} is shared with others. Give the data a folder of its own.`);
  if (mode & OTHERS) chmodSync(folder, 0o700);
}

const ownerFile = (folder: string): string => join(folder, 'owner.pid');

function owner(folder: string): string {
  try {
    return `process ${readFileSync(ownerFile(folder), 'utf8')}`;
  } catch {
    return 'another process';
  }
}
