// npm run bench [-- --json] [-- --only append,fold]: every figure side by side with its limit, in one run, as ratios.
import { parseArgs } from 'node:util';
import { appendBench } from './append.bench.mjs';
import { boardBench } from './board.bench.mjs';
import { callLoadBench } from './call-load.bench.mjs';
import { callStartBench } from './call-start.bench.mjs';
import { commandBench } from './command.bench.mjs';
import { deadlinesBench } from './deadlines.bench.mjs';
import { eventstoreBench } from './eventstore.bench.mjs';
import { foldBench } from './fold.bench.mjs';
import { latencyBench } from './latency.bench.mjs';
import { pageSizeBench } from './page-size.bench.mjs';
import { proofBench } from './proof.bench.mjs';
import { rebuildBench } from './rebuild.bench.mjs';
import { startBench } from './start.bench.mjs';
import { verdict } from './support/goal.mjs';

const BENCHES = {
  append: appendBench, fold: foldBench, command: commandBench, board: boardBench, rebuild: rebuildBench, proof: proofBench,
  latency: latencyBench, start: startBench, deadlines: deadlinesBench, eventstore: eventstoreBench,
  'page-size': pageSizeBench, 'call-start': callStartBench, 'call-load': callLoadBench,
};

const { values } = parseArgs({ options: { json: { type: 'boolean' }, only: { type: 'string' } } });
const names = values.only?.split(',') ?? Object.keys(BENCHES);
const unknown = names.find((name) => !Object.hasOwn(BENCHES, name));
if (unknown) {
  process.stderr.write(`There is no benchmark "${unknown}"; there are ${Object.keys(BENCHES).join(', ')}.\n`);
  process.exit(1);
}

const figure = (n) => (n === undefined ? '' : n >= 100 ? Math.round(n).toLocaleString('en-GB') : n.toFixed(2));
const line = (cells) => `| ${cells.join(' | ')} |\n`;

if (!values.json) {
  process.stdout.write(line(['what', 'ours', 'limit', 'unit', 'ratio', 'goal', '']));
  process.stdout.write(line(['---', '---:', '---:', '---', '---:', '---', '---']));
}
for (const name of names) {
  for (const row of await BENCHES[name]()) {
    if (values.json) process.stdout.write(`${JSON.stringify(row)}\n`);
    else process.stdout.write(line([row.name, figure(row.ours), figure(row.limit), row.unit ?? '', row.ratio?.toFixed(2) ?? '', row.goal ?? '', verdict(row)]));
    if (row.notMeasured) process.exitCode = 1;
  }
}
