import { join } from 'node:path';
import { readConfiguration } from '../configuration';
import { systemClock } from '../engine/clock';
import { run, say } from '../program';
import { type Demo, startDemo } from './demo';
import { janusFor } from './demo-janus';

const stamp = (now: Date): string => now.toISOString().slice(0, 19).replace(/[T:]/g, '-');

const tell = ({ url, signIns, visits }: Demo, folder: string): void => {
  say('');
  say(`Anteroom's demo is at ${url}`);
  say('');
  say('Sign in as');
  for (const { role, name, password } of signIns) say(`  ${role.padEnd(16)} ${name.padEnd(8)} ${password}`);
  say('');
  say('Patients’ links (confirm with the date of birth)');
  for (const { mode, link, dateOfBirth } of visits) say(`  ${mode.padEnd(13)} ${dateOfBirth ?? 'not known '}  ${link}`);
  say('');
  say(`All of it is in ${join(folder, 'demo.json')}; messages lie in ${join(folder, 'outbox')}. Ctrl-C ends it.`);
};

run(async () => {
  const dataDir = process.env.DATA_DIR ?? join('data', `demo-${stamp(systemClock.now())}`);
  const configuration = { ...readConfiguration({ ...process.env, DATA_DIR: dataDir }), dataDir };
  let ending = false;
  const interrupted = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.on(signal, () => {
        ending = true;
        resolve();
      });
    }
  });
  const janus = await janusFor(configuration);
  say(janus.sentence);
  try {
    const { server, demo } = await startDemo({ configuration: janus.configuration, clock: systemClock, say });
    if (!ending) tell(demo, dataDir);
    await interrupted;
    await server.stop();
  } finally {
    await janus.stop();
  }
  say('Stopped.');
});
