import * as backup from './backup';
import * as createKeys from './create-keys';
import * as rebuildView from './rebuild-view';
import * as restore from './restore';
import * as restored from './restored';
import * as rotateMasterKey from './rotate-master-key';

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
  'rebuild-view': rebuildView,
};
