// The board view folded anew from the log, opened and all, against reading the same log and parsing it.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { logOf, newFolder } from './support/logs.mjs';
import { inPairs } from './support/rounds.mjs';
import { sizes } from './support/sizes.mjs';
import { engineOn, pagesOf } from './support/stored.mjs';

const require = createRequire(import.meta.url);
const { consultationsView } = require('../apps/api/dist/consultation/consultations.view.js');
const { Pathways } = require('../apps/api/dist/consultation/pathways.js');
const { ProjectionRunner } = require('../apps/api/dist/engine/projection-runner.js');
const { kyselyOn, Sqlite } = require('../apps/api/dist/engine/sqlite.js');

const ROUNDS = 5;

const raise = (error) => {
  throw error;
};

const foldOf = ({ log, seals, operational }, facts) => async () => {
  const db = kyselyOn(new Sqlite(join(newFolder('views'), 'views.db'), { synchronous: 'NORMAL' }));
  const runner = new ProjectionRunner(log, db, consultationsView({ log, pathways: new Pathways(operational), seals }), { report: raise });
  const started = performance.now();
  await runner.start();
  await runner.caughtUp;
  const seconds = (performance.now() - started) / 1000;
  const { processed, parked } = await runner.status();
  if (processed !== facts || parked > 0) throw new Error(`Of ${facts} facts ${processed} were folded, and ${parked} streams were put aside`);
  await runner.stop();
  await db.destroy();
  return facts / seconds;
};

const scanOf = ({ log }, facts) => async () => {
  const started = performance.now();
  let read = 0;
  for await (const page of pagesOf(log)) for (const { body } of page) read += JSON.parse(body).revision >= 0 ? 1 : 0;
  if (read !== facts) throw new Error(`Of ${facts} facts ${read} were read`);
  return facts / ((performance.now() - started) / 1000);
};

export const rebuildBench = async () => {
  const { dataDir, facts } = await logOf(sizes.rebuild);
  const engine = await engineOn(dataDir);
  const [fold, scan] = [foldOf(engine, facts), scanOf(engine, facts)];
  await scan();
  const figures = await inPairs(ROUNDS, fold, scan);
  await engine.close();
  return [{ name: `the board view folded anew from ${facts.toLocaleString('en-GB')} facts, against reading and parsing them`, unit: '1/s', goal: '≥ 0.5', ...figures }];
};
