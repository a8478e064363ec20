import { isRefused } from '@anteroom/domain/kernel';
import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { assemble } from './assemble';
import { readConfiguration } from './configuration';
import { run, say, Unusable } from './program';
import { StaffRegister } from './staff/staff-register';

const USAGE = 'Say who: npm run create-administrator -- --name "Nadia Khan" --sign-in nadia';

function whom(): { name: string; signInName: string } {
  try {
    const { values } = parseArgs({ options: { name: { type: 'string' }, 'sign-in': { type: 'string' } } });
    const name = values.name?.trim();
    const signInName = values['sign-in']?.trim();
    if (name && signInName) return { name, signInName };
  } catch (error) {
    throw new Unusable(`${(error as Error).message}\n${USAGE}`);
  }
  throw new Unusable(USAGE);
}

/** The first administrator comes from whoever may read and write the data folder; all others are appointed by an administrator. */
run(async () => {
  const person = whom();
  const { app, stop } = await assemble({ configuration: readConfiguration(process.env), logLevel: 'silent' });
  try {
    const by = { actor: { id: 'create-administrator', role: 'system' }, command: randomUUID() } as const;
    const appointed = await app.get(StaffRegister).appoint({ ...person, roles: ['administrator'], clinics: [] }, by);
    if (isRefused(appointed)) throw new Unusable(appointed.refused.sentence);
    say(`${person.name} can sign in as ${person.signInName}.`);
    say(`One-time password: ${appointed.oneTimePassword}`);
    say('It is kept nowhere and has to be changed at the first sign-in.');
  } finally {
    await stop();
  }
});
