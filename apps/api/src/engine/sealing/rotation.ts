import type { KeyRow, KeyStore } from './key-store';
import type { MasterKey } from './master-key';
import { unwrap, wrap } from './wrapping';

const MANY = 500;

/**
 * Wraps every key anew, some hundreds at a time; cut off, it goes on where it was when it is asked again. Facts and the keys
 * themselves stay as they are. Answers with how many keys were wrapped anew.
 */
export async function rotate(store: KeyStore, before: MasterKey, after: MasterKey): Promise<number> {
  const anew = (row: KeyRow) => ({
    key: row.key, before: before.id, master: after.id, wrapped: wrap(after, row, unwrap(before, row, row.wrapped ?? '')),
  });
  let done = 0;
  for (;;) {
    const rows = before.id === after.id ? [] : await store.wrappedWith(before.id, MANY);
    if (rows.length === 0) return done;
    await store.rewrap(rows.map(anew));
    done += rows.length;
  }
}
