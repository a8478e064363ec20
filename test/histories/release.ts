import type { Pathway } from '@anteroom/domain';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StoredEvent } from '../../apps/api/src/engine/event-log';
import type { KeyRow } from '../../apps/api/src/engine/sealing/key-store';

/** Streams as one release of the program wrote them, with what it takes to read them. */
export interface Release {
  name: string;
  /** In log order, each body the very text that was stored. */
  events: readonly StoredEvent[];
  /** Pathway versions that consultations are pinned to. */
  pathways: readonly Pathway[];
  /** Wrapped with the master key; made for this and used for nothing else. */
  keys: readonly KeyRow[];
  /** 32 bytes in base64. */
  masterKey: string;
}

const FOLDER = __dirname;
const lines = (texts: readonly string[]): string => texts.map((text) => `${text}\n`).join('');
const parsed = <T>(file: string): T[] =>
  readFileSync(file, 'utf8').split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as T);

export const releaseNames = (): string[] =>
  readdirSync(FOLDER, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name).sort();

export function readRelease(name: string): Release {
  const file = (of: string): string => join(FOLDER, name, of);
  return {
    name,
    events: parsed(file('events.jsonl')),
    pathways: parsed(file('pathways.jsonl')),
    keys: parsed(file('keys.jsonl')),
    masterKey: readFileSync(file('master.key'), 'utf8').trim(),
  };
}

/** @throws where the folder is there already: what a release wrote is never written again */
export function writeRelease({ name, events, pathways, keys, masterKey }: Release): void {
  const folder = join(FOLDER, name);
  mkdirSync(folder);
  const write = (file: string, texts: readonly string[]): void => writeFileSync(join(folder, file), lines(texts), { flag: 'wx' });
  write('events.jsonl', events.map((event) => JSON.stringify(event)));
  write('pathways.jsonl', pathways.map((pathway) => JSON.stringify(pathway)));
  write('keys.jsonl', keys.map((key) => JSON.stringify(key)));
  write('master.key', [masterKey]);
}
