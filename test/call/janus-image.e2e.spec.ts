import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, JanusRooms, ownAddress } from '@anteroom/media/server';
import { until } from '@anteroom/media/testing';

const ENTRYPOINT = join(__dirname, '../../docker/janus/entrypoint.sh');
const SECRETS = { JANUS_API_SECRET: 'api-secret-of-the-image', JANUS_TOKEN_SECRET: 'token-secret-of-the-image', JANUS_ADMIN_KEY: 'admin-key-of-the-image' };

describe('The image of Janus', () => {
  let folder: string;
  let child: ChildProcess;
  let ended: Promise<number | null>;
  let said = '';
  const run = (environment: Record<string, string>): void => {
    const started = (child = spawn('setpriv', ['--pdeathsig', 'KILL', 'sh', ENTRYPOINT], { env: { PATH: process.env.PATH, JANUS_FOLDER: folder, ...environment } }));
    for (const stream of [started.stdout, started.stderr]) stream.on('data', (text) => (said += String(text)));
    // Not only ended: what it printed is read to the end as well.
    ended = new Promise((resolve) => started.once('close', resolve));
  };
  beforeEach(async () => {
    said = '';
    folder = await mkdtemp(join(tmpdir(), 'anteroom-janus-image-'));
  });
  afterEach(async () => {
    child.kill('SIGKILL');
    await ended;
    await rm(folder, { recursive: true });
  });

  it('is told everything by its environment, and makes rooms for whoever has the key', async () => {
    const port = await freePort();
    run({ ...SECRETS, JANUS_PORT: String(port), JANUS_LISTEN: '127.0.0.1', JANUS_INTERFACE: ownAddress() ?? '', JANUS_PUBLIC_ADDRESS: '192.0.2.7', JANUS_EVENTS_URL: 'http://127.0.0.1:9/api/janus-events', JANUS_EVENTS_PASSWORD: 'events-password-of-the-image' });
    const rooms = new JanusRooms({ url: `ws://127.0.0.1:${port}`, apiSecret: SECRETS.JANUS_API_SECRET, adminKey: SECRETS.JANUS_ADMIN_KEY });
    await rooms.startOrGoOnTrying();
    await until(() => rooms.isReachable, `Janus (${said.slice(-500)})`);
    await expect(rooms.create()).resolves.toEqual(expect.any(String));
    await rooms.stop();
    expect(await readdir(folder)).toHaveLength(6);
    for (const name of await readdir(folder)) expect((await stat(join(folder, name))).mode & 0o077).toBe(0);
  });

  it('does not start without its secrets, and says which one is missing', async () => {
    run({ ...SECRETS, JANUS_TOKEN_SECRET: '' });
    expect(await ended).not.toBe(0);
    expect(said).toContain('JANUS_TOKEN_SECRET');
  });
});
