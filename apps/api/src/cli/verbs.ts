import * as backup from './backup';
import * as createKeys from './create-keys';
import * as exported from './export';
import * as rebuildView from './rebuild-view';
import * as restore from './restore';
import * as restored from './restored';
import * as rotateMasterKey from './rotate-master-key';
import * as rotateSigningKey from './rotate-signing-key';
import * as verify from './verify';

/** What one file of this folder offers to whoever operates Anteroom. */
export interface Verb {
  /** Its name and what it takes; below that, indented, what it does. */
  usage: string;
  /** @throws Unusable where it cannot be done as asked */
  run(args: readonly string[]): Promise<void>;
}

/** Every verb of `npx anteroom`, in the order in which its help names them. */
export const verbs: Readonly<Record<string, Verb>> = {
  backup,
  restore,
  restored,
  'create-keys': createKeys,
  'rotate-master-key': rotateMasterKey,
  'rotate-signing-key': rotateSigningKey,
  'rebuild-view': rebuildView,
  export: exported,
  verify,
};
