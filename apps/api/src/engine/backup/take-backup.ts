import { randomUUID } from 'node:crypto';
import { copyFileSync, existsSync, fsyncSync, mkdirSync, openSync, closeSync, readdirSync, renameSync, rmSync, statfsSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { RecordedFact } from '@anteroom/domain/kernel';
import type { Clock } from '../clock';
import type { EventLog } from '../event-log';
import { SqliteEventLog } from '../event-log.sqlite';
import { follows } from '../hash-chain';
import { Sqlite } from '../sqlite';
import { mustHoldTogether, type Progress, Snapshot } from './copy-database';
import { KEYS_MANIFEST, kept, MANIFEST, type Manifest, NoBackup } from './manifest';

/** What is to be copied, and where to. */
export interface BackupPlan {
  /** The data folder; a server may be using it. */
  dataDir: string;
  /** Files that go with the key store, such as the master key, by the names they get. */
  keyFiles: Readonly<Record<string, string>>;
  /** Folders in which the backup gets a folder of its own, named after the moment. */
  to: string;
  keysTo: string;
  clock: Clock;
  /** Of the Merkle tree over the bodies of all events, as signed heads write it. */
  rootOf: (bodies: AsyncIterable<string>) => Promise<string>;
}

export interface Backup {
  folder: string;
  keysFolder: string;
  manifest: Manifest;
}

/** Told of each step, in words for whoever watches. */
export type Tell = (line: string) => void;

export const LOG = 'events.db';
export const STORE = 'operational.db';
export const KEYS = 'keys.db';
export const JOURNAL = 'erasures.jsonl';
/** Under a name of its own, so that whoever copies a backup over a folder does not put an older list in the place of a longer one. */
export const KEPT_JOURNAL = 'erasures.kept.jsonl';
/** Facts whose place in their chains is looked at; all of them is what a verifier is for. */
const LAST_FACTS = 2_000;
const PART = '.part';

/**
 * Copies log, operational store and key store while a server writes to them. The moments at which they are fixed follow
 * in that order, within milliseconds: store, log, keys (docs/decisions/0016). @throws NoBackup
 */
export async function takeBackup(plan: BackupPlan, tell: Tell): Promise<Backup> {
  const name = plan.clock.now().toISOString().replace(/[:.]/g, '-');
  const [folder, keysFolder] = [join(plan.to, name), join(plan.keysTo, name)];
  const [data, keys] = [begun(folder), begun(keysFolder)];
  mustHaveRoom(plan);
  const id = randomUUID();
  const at = plan.clock.now().toISOString();
  const snapshots = [
    [STORE, new Snapshot(join(plan.dataDir, STORE), join(data, STORE))],
    [LOG, new Snapshot(join(plan.dataDir, LOG), join(data, LOG))],
    [KEYS, new Snapshot(join(plan.dataDir, KEYS), join(keys, KEYS))],
  ] as const;
  for (const [file, snapshot] of snapshots) {
    await snapshot.write(said(file, tell));
    snapshot.close();
  }
  if (existsSync(join(plan.dataDir, JOURNAL))) copyFileSync(join(plan.dataDir, JOURNAL), join(data, KEPT_JOURNAL));
  for (const [as, from] of Object.entries(plan.keyFiles)) copyFileSync(from, join(keys, as));
  tell('Looking at what was written');
  for (const file of [join(data, STORE), join(data, LOG), join(keys, KEYS)]) mustHoldTogether(file);
  const log = await logIn(join(data, LOG), plan.rootOf);
  const manifest: Manifest = { format: 'anteroom-backup', version: 1, id, at, files: await filesOf(data), log };
  const keysManifest: Manifest = { format: 'anteroom-keys', version: 1, id, at, files: await filesOf(keys) };
  finish(keys, KEYS_MANIFEST, keysManifest, keysFolder);
  finish(data, MANIFEST, manifest, folder);
  return { folder, keysFolder, manifest };
}

const said = (file: string, tell: Tell): Progress => {
  let told = -Infinity;
  let last = -1;
  return (part) => {
    const percent = Math.floor(part * 100);
    if (percent === last || (part < 1 && performance.now() - told < 1_000)) return;
    told = performance.now();
    last = percent;
    tell(`${file}: ${percent} %`);
  };
};

/** A folder under a name that nobody takes for a backup; what an interrupted one left behind goes. */
function begun(folder: string): string {
  const parent = dirname(folder);
  mkdirSync(parent, { recursive: true });
  for (const left of readdirSync(parent)) if (left.endsWith(PART)) rmSync(join(parent, left), { recursive: true });
  const part = join(parent, `${basename(folder)}${PART}`);
  mkdirSync(part, { mode: 0o700 });
  return part;
}

function mustHaveRoom({ dataDir, to }: BackupPlan): void {
  const bytes = [LOG, STORE].reduce((sum, name) => sum + statSync(join(dataDir, name)).size, 0);
  const { bavail, bsize } = statfsSync(to);
  if (bytes > bavail * bsize) throw new NoBackup(`There is not enough room in ${to}: ${bytes} bytes are needed and ${bavail * bsize} are free.`);
}

async function logIn(file: string, rootOf: BackupPlan['rootOf']): Promise<NonNullable<Manifest['log']>> {
  const log = new SqliteEventLog(new Sqlite(file, { synchronous: 'NORMAL', mmapMiB: 0, asItIs: true }));
  try {
    const head = await log.head();
    const events = Number(head ?? 0);
    await lastFactsMustFollow(log, events);
    return { events, head, root: await rootOf(bodiesIn(log)) };
  } finally {
    await log.close();
  }
}

async function lastFactsMustFollow(log: EventLog, events: number): Promise<void> {
  const after = String(Math.max(0, events - LAST_FACTS)).padStart(16, '0');
  for (const { stream, revision, body } of await log.readAll(after, LAST_FACTS)) {
    const [before] = revision === 0 ? [] : await log.readStream(stream, revision - 1);
    const previous = before ? (JSON.parse(before.body) as RecordedFact).hash : null;
    if (!follows(previous, JSON.parse(body) as RecordedFact)) throw new NoBackup(`The chain of ${stream} is broken at ${revision}. Nothing was kept; the log itself has to be looked at.`);
  }
}

async function* bodiesIn(log: EventLog): AsyncGenerator<string> {
  let page = await log.readAll(null, LAST_FACTS);
  while (page.length > 0) {
    for (const { body } of page) yield body;
    page = await log.readAll(page.at(-1)?.position ?? null, LAST_FACTS);
  }
}

async function filesOf(folder: string): Promise<Manifest['files']> {
  const files: Manifest['files'] = {};
  for (const name of readdirSync(folder).sort()) files[name] = await kept(join(folder, name));
  return files;
}

/** Everything is on the disk before it has its name. */
function finish(part: string, name: string, manifest: Manifest, folder: string): void {
  writeFileSync(join(part, name), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 });
  for (const file of readdirSync(part)) synced(join(part, file));
  synced(part);
  renameSync(part, folder);
  synced(dirname(folder));
}

export function synced(path: string): void {
  const handle = openSync(path, 'r');
  fsyncSync(handle);
  closeSync(handle);
}
