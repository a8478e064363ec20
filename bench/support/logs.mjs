// Logs of real consultations, of any length. Nothing is kept when the run ends.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fillLog } from './copies.mjs';
import { openDesk } from './desk.mjs';
import { live } from './lives.mjs';

const LIVES = 200;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const kept = new Map();
let folder;

/** A folder of this run, gone with it. */
export function newFolder(name) {
  if (!folder) {
    folder = mkdtempSync(join(tmpdir(), 'anteroom-bench-'));
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  }
  return mkdtempSync(join(folder, `${name}-`));
}

const once = (name, make) => {
  if (!kept.has(name)) kept.set(name, make());
  return kept.get(name);
};

/** What a real server wrote when whole lives were led on it. */
const written = () =>
  once('written', async () => {
    const dataDir = newFolder('lives');
    const end = Date.now() + 2 * HOUR;
    const desk = await openDesk(dataDir, end - 9 * DAY);
    await live(desk, LIVES, end);
    await desk.close();
    return { dataDir, signIns: desk.signIns };
  });

/** A data folder with copies of those lives up to so many facts; `wanted` chooses which are copied. */
export async function copiedLog(facts, wanted) {
  const { dataDir: from, signIns } = await written();
  const dataDir = newFolder('copies');
  cpSync(from, dataDir, { recursive: true });
  return { dataDir, signIns, ...(await fillLog(dataDir, facts, wanted)) };
}

/** The same folder for every benchmark that asks for so many facts. */
export const logOf = (facts) => once(facts, () => copiedLog(facts));
