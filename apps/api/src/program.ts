import { CannotListen } from './cannot-listen';
import { WrongConfiguration } from './configuration';
import { DataFolderRefused } from './engine/data-folder';
import { KeysRefused } from './engine/sealing/keys-refused';
import { Unavailable } from './engine/unavailable';

/** Asked for in a way that cannot be done; the message is for whoever asked. */
export class Unusable extends Error {}

const PLAIN = [WrongConfiguration, DataFolderRefused, KeysRefused, CannotListen, Unavailable, Unusable];

/** What the system says of a place that somebody named, by its code. */
const OF_A_PLACE: Readonly<Record<string, string>> = {
  EACCES: 'may not be used by this account',
  EEXIST: 'is there already, where a folder was to be',
  EISDIR: 'is a folder, and a file was expected',
  ENOENT: 'is not there',
  ENOSPC: 'cannot be written: no room is left',
  ENOTDIR: 'is no folder, or lies in something that is none',
  EPERM: 'may not be changed by this account',
  EROFS: 'lies on a disk that may only be read',
};

export const say = (text: string): void => void process.stdout.write(`${text}\n`);

/** Runs a program. What its user can put right is said in a sentence, anything else with its stack; both end it with 1. */
export function run(program: () => Promise<void>): void {
  program().catch((error: unknown) => {
    process.stderr.write(`${inWords(error)}\n`);
    process.exitCode = 1;
  });
}

function inWords(error: unknown): string {
  const { message, stack, code, path, dest } = error as NodeJS.ErrnoException & { dest?: string };
  if (PLAIN.some((kind) => error instanceof kind)) return message;
  const trouble = OF_A_PLACE[code ?? ''];
  return trouble && path ? `${dest ?? path} ${trouble} (${code}).` : (stack ?? message);
}
