// The Merkle tree folded anew from the log, and an export of the whole log verified, each against what cannot be left out.
import { hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { logOf, newFolder } from './support/logs.mjs';
import { inPairs } from './support/rounds.mjs';
import { sizes } from './support/sizes.mjs';
import { engineOn, pagesOf } from './support/stored.mjs';

const require = createRequire(import.meta.url);
const { run: exportLog } = require('../apps/api/dist/cli/export.js');
const { ProjectionRunner } = require('../apps/api/dist/engine/projection-runner.js');
const { kyselyOn, Sqlite } = require('../apps/api/dist/engine/sqlite.js');
const { logTreeView } = require('../apps/api/dist/proof/log-tree.view.js');
const { publicFileOf, signingKeyFileIn, signingKeyIn } = require('../apps/api/dist/proof/signing-key.js');
const { verifyFile } = require('../apps/api/dist/proof/verifier/verify-file.js');

const ROUNDS = 5;

const raise = (error) => {
  throw error;
};

const perSecond = async (facts, work) => {
  const started = performance.now();
  const done = await work();
  if (done !== facts) throw new Error(`Of ${facts} facts there were ${done}`);
  return facts / ((performance.now() - started) / 1000);
};

async function foldTree({ log }) {
  const db = kyselyOn(new Sqlite(join(newFolder('views'), 'views.db'), { synchronous: 'NORMAL' }));
  const runner = new ProjectionRunner(log, db, logTreeView, { report: raise });
  await runner.start();
  await runner.caughtUp;
  const { processed } = await runner.status();
  await runner.stop();
  await db.destroy();
  return processed;
}

async function scan({ log }) {
  let read = 0;
  for await (const page of pagesOf(log)) for (const { body } of page) read += JSON.parse(body).revision >= 0 ? 1 : 0;
  return read;
}

async function verified(file, key) {
  const { ok, problems, facts } = await verifyFile(file, key);
  if (!ok) throw new Error(problems[0].sentence);
  return facts;
}

const sha256 = (text) => hash('sha256', text, 'hex').length;

/** What nobody who verifies can do without: parse each line and the fact in it, and hash both, the fact as a leaf and in its chain. */
async function parsedAndHashed(file) {
  let read = 0;
  for await (const line of createInterface({ input: createReadStream(file) })) {
    const { body } = JSON.parse(line);
    if (sha256(line) && body && JSON.parse(body).hash && sha256(body) && sha256(body)) read += 1;
  }
  return read;
}

const silently = async (work) => {
  const { write } = process.stdout;
  process.stdout.write = () => true;
  await work().finally(() => (process.stdout.write = write));
};

export const proofBench = async () => {
  const { dataDir, facts } = await logOf(sizes.rebuild);
  const many = facts.toLocaleString('en-GB');
  const engine = await engineOn(dataDir);
  await scan(engine);
  const tree = await inPairs(ROUNDS, () => perSecond(facts, () => foldTree(engine)), () => perSecond(facts, () => scan(engine)));
  await engine.close();
  signingKeyIn(signingKeyFileIn(dataDir));
  const file = join(newFolder('export'), 'log.jsonl');
  await silently(() => exportLog(['--out', file], { DATA_DIR: dataDir }));
  const key = publicFileOf(signingKeyFileIn(dataDir));
  const verifying = await inPairs(ROUNDS, () => perSecond(facts, () => verified(file, key)), () => perSecond(facts, () => parsedAndHashed(file)));
  return [
    { name: `the tree of the log folded anew from ${many} facts, against reading and parsing them`, unit: '1/s', goal: '≥ 0.5', ...tree },
    { name: `an export of ${many} facts verified, against parsing and hashing it`, unit: '1/s', goal: '≥ 0.4', ...verifying },
  ];
};
