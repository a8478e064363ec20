import { createWriteStream, existsSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { readConfiguration } from '../configuration';
import { systemClock } from '../engine/clock';
import { say, Unusable } from '../program';
import { type Beside, NoLog, openBeside } from '../proof/beside-the-server';
import { type Exported, exportLines } from '../proof/export-lines';
import { signHead } from '../proof/sign-head';
import { publicFileOf } from '../proof/signing-key';
import type { SignedHead } from '../proof/verifier/format';
import { WholeLog } from '../proof/whole-log';

export const usage = `export --out <file> [--stream <name>]
  Writes the whole log, or one stream of it, with everything that proves it, while the server runs or not. What is sealed
  stays sealed. "npx anteroom verify" says of the file whether it is whole and signed.`;

const ALL = 1_000_000;

/** @throws Unusable, KeysRefused */
export async function run(args: readonly string[], environment: NodeJS.ProcessEnv = process.env): Promise<void> {
  const { out, stream } = optionsOf(args);
  if (existsSync(out)) throw new Unusable(`${out} is there already. Name another file.`);
  const beside = await openBeside(readConfiguration(environment)).catch((error: unknown) => {
    throw error instanceof NoLog ? new Unusable(error.message) : error;
  });
  try {
    const exported = await gather(beside, stream);
    await pipeline(Readable.from(exportLines(exported)), createWriteStream(out, { flags: 'wx', mode: 0o600 }));
    say(`${exported.about.facts} facts of ${stream ?? 'the whole log'} are in ${out}, under the head of ${exported.newest.size} entries that was signed at ${exported.newest.at}.`);
    say(`npx anteroom verify ${out} --key ${publicFileOf(beside.signingKeyFile)}`);
  } finally {
    await beside.close();
  }
}

async function gather(beside: Beside, stream: string | undefined): Promise<Exported> {
  const { heads, signing } = beside;
  // Before the log is read: it only grows, so that it holds all of them.
  const signed = await heads.before(Number.MAX_SAFE_INTEGER, ALL);
  const whole = await WholeLog.read(beside.log, stream);
  if (whole.tree.size === 0) throw new Unusable('There is nothing in the log yet.');
  if (stream !== undefined && whole.found.length === 0) throw new Unusable(`There is no stream ${stream} in the log.`);
  const newest = await newestHead(beside, whole, signed);
  const at = systemClock.now().toISOString();
  const earlier = signed.filter(({ size }) => size < newest.size);
  if (stream === undefined) return { about: { at, facts: whole.tree.size }, newest, earlier: earlier.map((head) => ({ head })), facts: whole.facts(), signing };
  const facts = await whole.proved(newest.size);
  const provable = newest.size <= whole.tree.size;
  const consistent = earlier.map(async (head) => ({ head, consistency: provable ? await whole.tree.consistency(head.size, newest.size) : [] }));
  return { about: { at, facts: facts.length, stream }, newest, earlier: await Promise.all(consistent), facts, signing };
}

/** Nothing is signed over a log that is not what was signed before: the export then shows it. */
async function newestHead({ file, heads, signing }: Beside, whole: WholeLog, signed: readonly SignedHead[]): Promise<SignedHead> {
  const [last] = signed;
  const inFile = await heads.lastInFile();
  const strange = await whole.strange([...signed, ...(inFile ? [inFile] : [])]);
  if (strange) {
    say(`CAREFUL: the log is not what was signed at ${strange.at}, when it had ${strange.size} entries. No new head was signed.`);
    return last ?? strange;
  }
  if (last?.size === whole.tree.size && last.key === signing.text) return last;
  const { tree, origin, position } = whole;
  const head = signHead({ at: systemClock.now().toISOString(), origin, position, root: await tree.root(tree.size), size: tree.size }, signing);
  await file.add(head);
  return head;
}

function optionsOf(args: readonly string[]): { out: string; stream?: string | undefined } {
  try {
    const { out, stream } = parseArgs({ args: [...args], options: { out: { type: 'string' }, stream: { type: 'string' } } }).values;
    if (out) return { out, stream };
  } catch (error) {
    throw new Unusable(`${(error as Error).message}\n${usage}`);
  }
  throw new Unusable(usage);
}
