import { parseArgs } from 'node:util';
import { readConfiguration } from '../configuration';
import { systemClock } from '../engine/clock';
import { say, Unusable } from '../program';
import { publicFileOf, rotateSigningKey, signingKeyFileIn, statementsFileOf } from '../proof/signing-key';

export const usage = `rotate-signing-key [--leaked]
  Makes another key to sign with; the one of before vouches for it, so that its public key still verifies everything.
  --leaked: it does not, because somebody else has it too: give the new public key to whoever verifies by hand.`;

/** @throws Unusable, KeysRefused */
export async function run(args: readonly string[], environment: NodeJS.ProcessEnv = process.env): Promise<void> {
  const { leaked } = optionsOf(args);
  const { signingKeyFile, dataDir } = readConfiguration(environment);
  const file = signingKeyFile ?? signingKeyFileIn(dataDir as string);
  const { signing, kept } = rotateSigningKey(file, systemClock.now().toISOString(), { vouch: !leaked });
  say(`The new signing key is in ${file}, its public key ${signing.text} in ${publicFileOf(file)}.`);
  say(`The one of before is in ${kept}. Destroy it, once every server runs with the new one.`);
  if (leaked) say('Nothing vouches for the new key: give its public key to whoever verifies, by hand, and say since when the old one counts no more.');
  else say(`Every server needs ${file} and ${statementsFileOf(file)}. Restart them.`);
}

function optionsOf(args: readonly string[]): { leaked: boolean } {
  try {
    return parseArgs({ args: [...args], options: { leaked: { type: 'boolean', default: false } } }).values;
  } catch (error) {
    throw new Unusable(`${(error as Error).message}\n${usage}`);
  }
}
