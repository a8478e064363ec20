// What lies in a data folder, opened without a server.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { readConfiguration } = require('../../apps/api/dist/configuration.js');
const { systemClock } = require('../../apps/api/dist/engine/clock.js');
const { openEngine } = require('../../apps/api/dist/engine/engine.js');
const { factOf } = require('../../apps/api/dist/engine/recorder.js');
const { operationalMigrations } = require('../../apps/api/dist/operational-migrations.js');

const PAGE = 1_000;

export const configurationFor = (dataDir, more = {}) => readConfiguration({ PORT: '0', DATA_DIR: dataDir, ...more });

const raise = (error) => {
  throw error;
};

export const engineOn = (dataDir) => openEngine(configurationFor(dataDir), { clock: systemClock, migrations: operationalMigrations, failed: raise, noted: () => undefined });

export async function* pagesOf(log) {
  let page = await log.readAll(null, PAGE);
  while (page.length > 0) {
    yield page;
    page = await log.readAll(page.at(-1).position, PAGE);
  }
}

/** Every stream's facts, opened; streams in the order in which they began. */
export async function streamsIn({ log, seals }) {
  const streams = new Map();
  for await (const page of pagesOf(log)) {
    for (const fact of await seals.open(page.map(factOf))) streams.set(fact.stream, [...(streams.get(fact.stream) ?? []), fact]);
  }
  return streams;
}
