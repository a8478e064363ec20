import type { Kysely } from 'kysely';
import { join } from 'node:path';
import type { Clock } from '../clock';
import type { EventLog } from '../event-log';
import { prepareStore } from '../operational-store';
import { openPostgres } from '../postgres';
import { kyselyOn, Sqlite } from '../sqlite';
import { KeyStore } from './key-store';
import { keyStoreMigrations, type KeyTables } from './key-store.migrations';
import { Keys } from './keys';
import { KeysRefused } from './keys-refused';
import { type MasterKey, masterKeyIn, randomMasterKey, readMasterKey } from './master-key';
import { mustBeSealedWith } from './sealed-log';
import { Seals, type Shape } from './seals';

/** Where keys lie. */
export interface KeySettings {
  databaseUrl: string | null;
  /** Null: a schema of its own at `databaseUrl`, or a file in the data folder. */
  keyDatabaseUrl: string | null;
  /** Null: in the data folder. */
  masterKeyFile: string | null;
  oldMasterKeyFile: string | null;
}

export interface KeyOptions {
  clock: Clock;
  failed: (error: unknown) => void;
  /** Told what whoever operates this should know. */
  noted: (sentence: string) => void;
}

/** What seals and opens, ready for use on this log. */
export interface Sealing {
  seals: Seals;
  keys: Keys;
  store: KeyStore;
}

export const KEY_STORE = 'keys.db';
export const masterKeyFileIn = (folder: string): string => join(folder, 'keys', 'master.key');

/** `folder` null: in memory, unless another place is named. @throws KeysRefused */
export async function openKeyStore({ databaseUrl, keyDatabaseUrl }: KeySettings, folder: string | null, { clock, failed }: Omit<KeyOptions, 'noted'>): Promise<KeyStore> {
  const url = keyDatabaseUrl ?? databaseUrl;
  const db = url === null ? inFile(folder) : await openPostgres<KeyTables>({ url, schema: 'anteroom_keys', failed });
  return new KeyStore(await prepareStore(db, keyStoreMigrations), () => clock.now().getTime());
}

function inFile(folder: string | null): Kysely<KeyTables> {
  const sqlite = new Sqlite(folder === null ? ':memory:' : join(folder, KEY_STORE), { synchronous: 'FULL', cacheMiB: 16, mmapMiB: 256, part: 'key-store' });
  // What is deleted is overwritten, so that a destroyed key is not left in the file.
  sqlite.exec('PRAGMA secure_delete = ON');
  return kyselyOn<KeyTables>(sqlite);
}

/** @throws KeysRefused where the master key cannot be used, or is not the one that the key store was wrapped with */
export async function openKeys(store: KeyStore, settings: KeySettings, folder: string | null, noted: KeyOptions['noted']): Promise<Keys> {
  const master = masterOf(settings, folder, noted);
  const older = settings.oldMasterKeyFile === null ? [] : [readMasterKey(settings.oldMasterKeyFile)];
  const strange = await store.strange([master, ...older].map(({ id }) => id));
  if (strange) {
    const where = settings.masterKeyFile ?? (folder === null ? 'in memory' : masterKeyFileIn(folder));
    throw new KeysRefused(
      `The key store was wrapped with the master key ${strange.master}, and ${where} holds ${master.id}. Set MASTER_KEY_FILE to the right one; ` +
        'if a rotation was cut off, run "npx anteroom rotate-master-key" again, or set OLD_MASTER_KEY_FILE to the one before.',
    );
  }
  return new Keys(store, master, older);
}

function masterOf({ masterKeyFile }: KeySettings, folder: string | null, noted: KeyOptions['noted']): MasterKey {
  if (masterKeyFile !== null) return readMasterKey(masterKeyFile);
  if (folder === null) return randomMasterKey();
  const file = masterKeyFileIn(folder);
  const { master, made } = masterKeyIn(file);
  if (made) noted(`A master key was made: ${file}. Keep a copy apart from the backups: without it nobody can read a record, and with it and the key store everybody can.`);
  return master;
}

/** `folder` null: everything is in memory but what is named elsewhere. @throws KeysRefused where keys and log do not fit each other */
export async function openSealing(settings: KeySettings & { eventStoreUrl: string | null }, folder: string | null, log: EventLog, options: KeyOptions & { shape?: Shape | undefined }): Promise<Sealing> {
  const store = await openKeyStore(settings, folder, options);
  try {
    const keys = await openKeys(store, settings, folder, options.noted);
    const keptNowhere = folder === null && settings.eventStoreUrl === null;
    if (!keptNowhere) await mustBeSealedWith(keys, log);
    return { seals: new Seals(keys, keptNowhere, options.shape), keys, store };
  } catch (error) {
    await store.close();
    throw error;
  }
}
