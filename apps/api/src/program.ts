import { CannotListen } from './cannot-listen';
import { WrongConfiguration } from './configuration';
import { DataFolderRefused } from './engine/data-folder';
import { KeysRefused } from './engine/sealing/keys-refused';
import { Unavailable } from './engine/unavailable';

/** Asked for in a way that cannot be done; the message is for whoever asked. */
export class Unusable extends Error {}

const PLAIN = [WrongConfiguration, DataFolderRefused, KeysRefused, CannotListen, Unavailable, Unusable];

export const say = (text: string): void => void process.stdout.write(`${text}\n`);

/** Runs a program. What its user can put right is said in a sentence, anything else with its stack; both end it with 1. */
export function run(program: () => Promise<void>): void {
  program().catch((error: unknown) => {
    const plain = PLAIN.some((kind) => error instanceof kind);
    const { message, stack } = error as Error;
    process.stderr.write(`${plain ? message : stack}\n`);
    process.exitCode = 1;
  });
}
