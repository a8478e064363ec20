// Reading a consultation: parse and fold twenty facts against parsing them alone; their seals stay closed.
import { createRequire } from 'node:module';
import { inPairs } from './support/rounds.mjs';
import { sealedBodies } from './support/sealing.mjs';

const require = createRequire(import.meta.url);
const FACTS = 20;
const TIMES = 4_000;
const ROUNDS = 15;

export const foldBench = async () => {
  const { followedUp } = require('@anteroom/domain/testing');
  const { foldAll } = require('@anteroom/domain');
  const bodies = (await sealedBodies(followedUp('video'))).slice(0, FACTS);
  if (bodies.length < FACTS) throw new Error(`The sample consultation has only ${bodies.length} facts`);
  let kept;
  const microseconds = (work) => () => {
    const started = performance.now();
    for (let time = 0; time < TIMES; time += 1) kept = work();
    return ((performance.now() - started) * 1000) / TIMES;
  };
  const parse = () => bodies.map((body) => JSON.parse(body));
  const parseAndFold = () => foldAll('bench', parse());
  const figures = await inPairs(ROUNDS, microseconds(parseAndFold), microseconds(parse));
  if (!kept) throw new Error('Nothing was folded');
  return [{ name: 'fold of a 20-fact consultation, parse included, seals unopened, against JSON.parse', unit: 'µs', goal: '≤ 1.3', ...figures }];
};
