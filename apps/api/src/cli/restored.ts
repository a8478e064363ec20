import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import type { Kysely } from 'kysely';
import { readConfiguration } from '../configuration';
import { LOG } from '../engine/backup/take-backup';
import { systemClock } from '../engine/clock';
import { openEngine } from '../engine/engine';
import type { EngineTables } from '../engine/engine.migrations';
import { noteRestore } from '../engine/restores';
import { operationalMigrations } from '../operational-migrations';
import { say, Unusable } from '../program';
import { mustBeThere } from './data-is-there';

export const usage = `restored --since <time>
  For whoever put back a PostgreSQL or an EventStoreDB with its own means: says as at which moment it now stands, before a
  server is started. What was waiting to be sent is held, and the time since then counts as ours and not as patients'.`;

/** @throws Unusable */
export async function run(args: readonly string[], environment: NodeJS.ProcessEnv = process.env): Promise<void> {
  const since = sinceIn(args);
  const at = systemClock.now().toISOString();
  if (since >= at) throw new Unusable(`${since} is not over yet. --since is the moment as at which everything now stands.`);
  const configuration = readConfiguration(environment);
  if (configuration.eventStoreUrl === null) mustBeThere(configuration.dataDir, LOG);
  const engine = await openEngine(configuration, { clock: systemClock, migrations: operationalMigrations, failed: () => undefined, noted: say });
  try {
    await noteRestore(engine.operational as Kysely<EngineTables>, { id: randomUUID(), since, at });
  } finally {
    await engine.close();
  }
  say(`Noted: everything stands as at ${since}. Start the servers.`);
}

function sinceIn(args: readonly string[]): string {
  try {
    const { since } = parseArgs({ args: [...args], options: { since: { type: 'string' } } }).values;
    if (since && !Number.isNaN(Date.parse(since))) return new Date(since).toISOString();
  } catch (error) {
    throw new Unusable(`${(error as Error).message}\n${usage}`);
  }
  throw new Unusable(`${usage}\n  The time is written like 2026-11-25T08:00:00Z.`);
}
