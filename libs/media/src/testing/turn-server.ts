import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ownAddress, type TurnSettings } from '../server';
import { freePort } from '../server/local-janus/free-port';
import { until } from './until';

/** Outside the ranges of Janus and of what systems hand out by themselves. */
const RELAYED = { first: 12_000, last: 20_000, width: 200 };

/** A coturn of our own on this machine's own address, ended with us. */
export class TurnServer {
  private readonly folder = mkdtempSync(join(tmpdir(), 'anteroom-turn-'));
  private readonly child: ChildProcess;
  private output = '';

  private constructor(
    readonly settings: TurnSettings,
    private readonly address: string,
    private readonly port: number,
  ) {
    const first = RELAYED.first + RELAYED.width * Math.floor((Math.random() * (RELAYED.last - RELAYED.first)) / RELAYED.width);
    const args = [
      '-n', '--verbose', '--no-cli', '--no-tls', '--no-dtls', '--no-multicast-peers', '--fingerprint', '--realm=anteroom',
      `--listening-ip=${address}`, `--relay-ip=${address}`, `--listening-port=${port}`,
      `--min-port=${first}`, `--max-port=${first + RELAYED.width - 1}`,
      '--use-auth-secret', `--static-auth-secret=${settings.secret}`,
      '--log-file=stdout', '--simple-log', `--pidfile=${join(this.folder, 'pid')}`, `--userdb=${join(this.folder, 'db')}`,
    ];
    this.child = spawn('setpriv', ['--pdeathsig', 'KILL', 'turnserver', ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [this.child.stdout, this.child.stderr]) stream?.on('data', (text) => (this.output += String(text)));
    this.child.on('error', (error) => (this.output += error.message));
  }

  static async start(): Promise<TurnServer> {
    const address = ownAddress();
    if (!address) throw new Error('This machine has no address but its own loopback, on which no call is relayed.');
    const port = await freePort();
    const server = new TurnServer({ url: `turn:${address}:${port}`, secret: randomBytes(24).toString('base64url') }, address, port);
    try {
      await until(() => server.answers(), 'coturn');
      return server;
    } catch (error) {
      await server.stop();
      throw new Error(`${String(error)}. On Debian: apt-get install --no-install-recommends coturn\n${server.output.slice(-500)}`);
    }
  }

  /** Who was given a place here to be reached at, each once. */
  get relayed(): string[] {
    return [...new Set([...this.output.matchAll(/user <\d+:([^>]+)>: incoming packet ALLOCATE processed, success/g)].flatMap(([, who]) => who ?? []))];
  }

  async stop(): Promise<void> {
    const { child } = this;
    const isRunning = child.pid !== undefined && child.exitCode === null && child.signalCode === null;
    if (isRunning) {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
    }
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async answers(): Promise<boolean> {
    if (this.child.exitCode !== null) throw new Error('coturn ended');
    return new Promise((resolve) => {
      const socket = connect(this.port, this.address);
      socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
      socket.once('connect', () => socket.destroy());
    });
  }
}
