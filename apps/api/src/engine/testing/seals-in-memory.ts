import { SettableClock } from '../clock';
import type { KeyStore } from '../sealing/key-store';
import { Keys } from '../sealing/keys';
import { randomMasterKey } from '../sealing/master-key';
import { openKeyStore } from '../sealing/open-sealing';
import { Seals } from '../sealing/seals';

const NOWHERE = { databaseUrl: null, keyDatabaseUrl: null, masterKeyFile: null, oldMasterKeyFile: null };

export interface InMemory {
  store: KeyStore;
  keys: Keys;
  seals: Seals;
}

/** Real seals, whose keys are gone with the test. */
export async function sealsInMemory(): Promise<InMemory> {
  const store = await openKeyStore(NOWHERE, null, { clock: new SettableClock('2026-07-06T08:00:00Z'), failed: () => undefined });
  const keys = new Keys(store, randomMasterKey());
  return { store, keys, seals: new Seals(keys) };
}
