import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, ownAddress } from '@anteroom/media/server';
import { until } from '@anteroom/media/testing';

const COMPOSE = join(__dirname, '../../docker-compose.yml');
const SECRET = 'shared-with-the-relay';

/** What the compose file tells coturn, at an address of this machine. */
async function told(address: string, port: number): Promise<string[]> {
  const coturn = /^ {2}coturn:\n((?: {4}.*\n)+)/m.exec(await readFile(COMPOSE, 'utf8'))?.[1] ?? '';
  const given = [...coturn.matchAll(/^ {6}- (--?[a-z].*)$/gm)].map(([, option]) => option ?? '');
  const filled = given.map((option) => option.replace(/\$\{MEDIA_ADDRESS:-[^}]+\}/, address).replace(/\$\{TURN_SECRET:-[^}]+\}/, SECRET));
  return filled.map((option) => (option.startsWith('--listening-port') ? `--listening-port=${port}` : option));
}

const answers = (address: string, port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, address);
    socket.once('connect', () => (socket.destroy(), resolve(true))).once('error', () => resolve(false));
  });

describe('The relay of the compose file', () => {
  const address = ownAddress() ?? '';
  let folder: string;
  let port: number;
  let relay: ChildProcess;
  let said = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'anteroom-relay-'));
    port = await freePort();
    const here = [`--listening-ip=${address}`, `--userdb=${join(folder, 'db')}`, `--pidfile=${join(folder, 'pid')}`];
    relay = spawn('setpriv', ['--pdeathsig', 'KILL', 'turnserver', ...(await told(address, port)), ...here]);
    for (const stream of [relay.stdout, relay.stderr]) stream?.on('data', (text) => (said += String(text)));
    await until(() => answers(address, port), 'the relay');
  });
  afterAll(async () => {
    const ended = new Promise((resolve) => relay.once('exit', resolve));
    relay.kill('SIGKILL');
    await ended;
    await rm(folder, { recursive: true });
  });

  /** Whether whoever has a name and a password is relayed to there. */
  const relays = async (peer: string): Promise<boolean> => {
    const client = spawn('setpriv', ['--pdeathsig', 'KILL', 'turnutils_uclient', '-v', '-c', '-n', '1', '-m', '1', '-u', 'somebody', '-W', SECRET, '-p', String(port), '-e', peer, address]);
    const ended = new Promise((resolve) => client.once('exit', resolve));
    let output = '';
    for (const stream of [client.stdout, client.stderr]) stream.on('data', (text) => (output += String(text)));
    await until(() => /Forbidden IP|channel bind: success|success: 0x/.test(output), `an answer of the relay (${output.slice(-300)} ${said.slice(-300)})`);
    client.kill('SIGKILL');
    await ended;
    return !output.includes('Forbidden IP');
  };

  it('reaches Janus, and other networks', async () => {
    expect(await relays(address)).toBe(true);
    expect(await relays('198.51.100.9')).toBe(true);
  });

  it.each(['127.0.0.1', '10.0.0.1', '172.18.0.3', '192.168.1.1', '169.254.169.254'])('reaches nothing of our own at %s, for whoever tries', async (peer) => {
    expect(await relays(peer)).toBe(false);
  });

  it('relays nothing but packets', async () => {
    expect(await told(address, port)).toContain('--no-tcp-relay');
  });
});
