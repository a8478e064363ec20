// Real seals, with a key store in the folder, or in memory.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const SETTINGS = { databaseUrl: null, keyDatabaseUrl: null, masterKeyFile: null, oldMasterKeyFile: null };

export const openSeals = async (folder = null) => {
  const { openKeyStore, openKeys } = require('../../apps/api/dist/engine/sealing/open-sealing.js');
  const { Seals } = require('../../apps/api/dist/engine/sealing/seals.js');
  const store = await openKeyStore(SETTINGS, folder, { clock: { now: () => new Date() }, failed: (error) => process.stderr.write(String(error)) });
  return { seals: new Seals(await openKeys(store, SETTINGS, folder, () => undefined)), close: () => store.close() };
};

/** The history of a worked example as a server would have written it: each fact's text, chained and sealed. */
export const sealedBodies = async ({ facts }) => {
  const { record, headOf, NO_STREAM } = require('../../apps/api/dist/engine/recorder.js');
  const { sealedParts } = require('@anteroom/domain');
  const { seals, close } = await openSeals();
  const bodies = [];
  let head = NO_STREAM;
  for (const { sealed, previous: _previous, hash: _hash, ...fact } of facts) {
    const unrecorded = { ...fact, ...(sealed && { sealed: sealed.content }) };
    const seal = await seals.sealFor({ subject: 'bench', split: sealedParts }, [unrecorded]);
    const recording = record([unrecorded], { ...fact, head, seal });
    bodies.push(recording.events[0].body);
    head = headOf(recording.facts);
  }
  await close();
  return bodies;
};
