import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { folderOfOurs } from './folder-of-ours';
import { freePort } from './free-port';
import { janusConfig, type JanusSettings } from './janus-config';

const PROGRAM = '/usr/bin/janus';
const LIBRARIES = ['/usr/lib/x86_64-linux-gnu/janus', '/usr/lib/aarch64-linux-gnu/janus', '/usr/lib/janus'];
const PATIENCE = 10_000;
const MOST_TRIES = 5;
/** Outside the range that systems hand out by themselves. */
const RTP_PORTS = { first: 20_000, last: 32_000, width: 200 };

export type LocalJanusOptions = Partial<Pick<JanusSettings, 'reclaimSeconds' | 'events' | 'address'>>;

/** There is no Janus on this machine, or it does not start; the sentence is for whoever starts the program. */
export class NoJanus extends Error {}

const libraries = (): string | undefined => LIBRARIES.find((folder) => existsSync(join(folder, 'plugins')));

/** Whether Debian's package is here. */
export const isJanusHere = (): boolean => existsSync(PROGRAM) && libraries() !== undefined;

/** The first address of this machine that is not loopback: Janus receives media on no other. */
export function ownAddress(): string | undefined {
  const all = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
  return all.find(({ family, internal }) => family === 'IPv4' && !internal)?.address;
}

const secret = (): string => randomBytes(24).toString('base64url');

/** A Janus of our own, ended with us. */
export class LocalJanus {
  private readonly folder = folderOfOurs();
  private readonly output: string[] = [];
  private child: ChildProcess | undefined;

  private constructor(private settings: JanusSettings) {}

  /** @throws NoJanus */
  static async start({ reclaimSeconds = 10, events = null, address = ownAddress() }: LocalJanusOptions = {}): Promise<LocalJanus> {
    const found = libraries();
    if (!existsSync(PROGRAM) || !found) throw new NoJanus('There is no Janus on this machine. On Debian: apt-get install --no-install-recommends janus');
    if (!address) throw new NoJanus('Janus carries media on a network address only, and this machine has none but its own loopback.');
    const first = RTP_PORTS.first + RTP_PORTS.width * Math.floor((Math.random() * (RTP_PORTS.last - RTP_PORTS.first)) / RTP_PORTS.width);
    const janus = new LocalJanus({
      folder: '', libraries: found, address, reclaimSeconds, events, wsPort: 0, adminPort: 0,
      rtpPorts: [first, first + RTP_PORTS.width - 1],
      apiSecret: secret(), tokenSecret: secret(), adminKey: secret(), adminSecret: secret(),
    });
    await janus.begin();
    return janus;
  }

  get url(): string {
    return `ws://127.0.0.1:${this.settings.wsPort}`;
  }

  get secrets(): Pick<JanusSettings, 'apiSecret' | 'tokenSecret' | 'adminKey'> {
    const { apiSecret, tokenSecret, adminKey } = this.settings;
    return { apiSecret, tokenSecret, adminKey };
  }

  get pid(): number | undefined {
    return this.child?.pid;
  }

  /** What it wrote lately: for whoever looks for a fault. */
  get log(): string {
    return this.output.join('');
  }

  /** As in a crash. */
  async kill(): Promise<void> {
    await this.signal('SIGKILL', PATIENCE);
  }

  /** After a kill: at the same address, with the same secrets, and knowing nothing. @throws NoJanus */
  async restart(): Promise<void> {
    await this.kill();
    await this.launch();
  }

  /** A signal that comes before its main loop runs is swallowed, so it is given again. */
  async stop(): Promise<void> {
    if (!(await this.signal('SIGTERM', 1_000)) && !(await this.signal('SIGTERM', 5_000))) await this.signal('SIGKILL', PATIENCE);
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async begin(): Promise<void> {
    for (let tries = 1; ; tries += 1) {
      this.settings = { ...this.settings, folder: this.folder, wsPort: await freePort(), adminPort: await freePort() };
      for (const [name, text] of Object.entries(janusConfig(this.settings))) writeFileSync(join(this.folder, name), text, { mode: 0o600 });
      try {
        return await this.launch();
      } catch (error) {
        // Somebody else may have taken the port in between.
        if (tries < MOST_TRIES && this.log.includes('Error creating vhost')) continue;
        await this.stop();
        throw error;
      }
    }
  }

  private async launch(): Promise<void> {
    this.output.length = 0;
    const args = ['--pdeathsig', 'KILL', PROGRAM, '-F', this.folder, '-C', join(this.folder, 'janus.jcfg'), '-o'];
    const child = (this.child = spawn('setpriv', args, { stdio: ['ignore', 'pipe', 'pipe'] }));
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => this.note(String(text)));
    child.on('error', (error) => this.note(error.message));
    const until = performance.now() + PATIENCE;
    while (!(await answers(this.settings.wsPort))) {
      if (child.exitCode !== null || performance.now() > until) throw new NoJanus(`Janus does not start:\n${this.log.slice(-500)}`);
      await sleep(10);
    }
  }

  private note(text: string): void {
    this.output.push(text);
    if (this.output.length > 500) this.output.shift();
  }

  /** Whether it ended within the time. */
  private async signal(signal: NodeJS.Signals, withinMs: number): Promise<boolean> {
    const child = this.child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return true;
    const ended = new Promise<boolean>((resolve) => child.once('exit', () => resolve(true)));
    child.kill(signal);
    const impatience = new AbortController();
    const waited = sleep(withinMs, false, { signal: impatience.signal }).catch(() => false);
    const answer = await Promise.race([ended, waited]);
    impatience.abort();
    return answer;
  }
}

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('close', () => undefined);
    socket.once('connect', () => socket.destroy());
  });
