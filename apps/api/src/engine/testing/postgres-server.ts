import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { Client } from 'pg';

/** A real PostgreSQL of a test's own, on loopback and in a temporary folder, gone with the test. */
export interface PostgresServer {
  /** Of a database in which nothing is. */
  readonly url: string;
  /** Makes another database, and answers with its address. */
  freshDatabase(): Promise<string>;
  /** Ends it and takes its folder away. */
  stop(): Promise<void>;
  /** As if the machine had died: nobody says goodbye. What was committed is still in its folder. */
  kill(): Promise<void>;
  /** Comes back on the same port, with what was committed; ends first what still runs. */
  restart(): Promise<void>;
  /** Stops answering without closing a connection, as a machine does that hangs. */
  pause(): void;
  resume(): void;
}

const MISSING = 'PostgreSQL is missing, and these tests run on a real one. On Debian: sudo apt-get install --no-install-recommends postgresql';
const DEBIAN = '/usr/lib/postgresql';
const SETTINGS = { fsync: 'off', listen_addresses: '127.0.0.1', unix_socket_directories: '', max_connections: '100', shared_buffers: '32MB' };
const PATIENCE = 30_000;

/** Debian keeps the programs of the server off the path, each release in a folder of its own. */
function programs(): string {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [...versions.map((version) => join(DEBIAN, version, 'bin')), ...(process.env.PATH ?? '').split(delimiter)];
  const found = folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')));
  if (!found) throw new Error(MISSING);
  return found;
}

const isRoot = process.getuid?.() === 0;

function idOf(kind: '-u' | '-g'): number {
  try {
    return Number(execFileSync('id', [kind, 'postgres'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  } catch {
    throw new Error(MISSING);
  }
}

/** PostgreSQL refuses to be run by root. */
const asItsOwnUser = (): string[] => (isRoot ? ['--reuid=postgres', '--regid=postgres', '--init-groups'] : []);

const NAME = 'anteroom-postgres-';

const isAlive = (pid: number): boolean => existsSync(`/proc/${pid}`);

/** Of tests that were killed. Their servers ended with them. */
function takeAwayLeftovers(): void {
  const owner = (name: string): number => Number(new RegExp(`^${NAME}(\\d+)-`).exec(name)?.[1]);
  for (const name of readdirSync(tmpdir())) {
    if (Number.isNaN(owner(name)) || isAlive(owner(name))) continue;
    const folder = join(tmpdir(), name);
    if (statSync(folder, { throwIfNoEntry: false })?.uid === (isRoot ? idOf('-u') : process.getuid?.())) rmSync(folder, { recursive: true, force: true });
  }
}

function newFolder(bin: string): string {
  takeAwayLeftovers();
  const folder = mkdtempSync(join(tmpdir(), `${NAME}${process.pid}-`));
  if (isRoot) chownSync(folder, idOf('-u'), idOf('-g'));
  const init = ['--no-sync', '--auth=trust', '--username=anteroom', '--locale=C', '--encoding=UTF8', '-D', join(folder, 'data')];
  execFileSync('setpriv', [...asItsOwnUser(), join(bin, 'initdb'), ...init], { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  return folder;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

const childrenOf = (pid: number): number[] => {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number);
  } catch {
    return [];
  }
};

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    // It ended by itself in the meantime.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

async function query(url: string, text: string): Promise<void> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}

class Running implements PostgresServer {
  private child: ChildProcess | undefined;
  private said = '';
  private databases = 0;

  constructor(
    private readonly bin: string,
    private readonly folder: string,
    private readonly port: number,
  ) {}

  get url(): string {
    return this.at('postgres');
  }

  async freshDatabase(): Promise<string> {
    this.databases += 1;
    const name = `fresh_${this.databases}`;
    await query(this.url, `create database ${name}`);
    return this.at(name);
  }

  async stop(): Promise<void> {
    this.resume();
    await this.end('SIGQUIT');
    rmSync(this.folder, { recursive: true, force: true });
  }

  async kill(): Promise<void> {
    await this.end('SIGKILL');
  }

  async restart(): Promise<void> {
    await this.end('SIGKILL');
    await this.start();
  }

  pause(): void {
    this.toAll('SIGSTOP');
  }

  resume(): void {
    this.toAll('SIGCONT');
  }

  async start(): Promise<void> {
    const until = performance.now() + PATIENCE;
    // What a killed one leaves behind may be in the way for a moment.
    while (!(await this.tryToStart())) if (performance.now() > until) throw new Error(`PostgreSQL did not start:\n${this.said}`);
  }

  private async tryToStart(): Promise<boolean> {
    const settings = Object.entries({ ...SETTINGS, port: String(this.port) }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    // It ends with whoever started it, also when that is killed.
    const child = spawn('setpriv', [...asItsOwnUser(), '--pdeathsig=QUIT', join(this.bin, 'postgres'), '-D', join(this.folder, 'data'), ...settings], {
      cwd: this.folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    this.child = child;
    this.said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (this.said = (this.said + text).slice(-10_000)));
    child.once('error', (error) => (this.said += error.message));
    while (child.exitCode === null && child.signalCode === null) {
      try {
        await query(this.url, 'select 1');
        return true;
      } catch {
        await new Promise((resolve) => setTimeout(resolve, 30));
      }
    }
    return false;
  }

  private async end(name: NodeJS.Signals): Promise<void> {
    const { child } = this;
    this.child = undefined;
    if (!child?.pid || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    const others = childrenOf(child.pid);
    signal(child.pid, name);
    if (name === 'SIGKILL') for (const pid of others) signal(pid, name);
    await ended;
  }

  private toAll(name: NodeJS.Signals): void {
    const pid = this.child?.pid;
    if (pid) for (const one of [pid, ...childrenOf(pid)]) signal(one, name);
  }

  private at(database: string): string {
    return `postgres://anteroom@127.0.0.1:${this.port}/${database}`;
  }
}

/** Takes about a second. @throws with what to install, where PostgreSQL is not there */
export async function startPostgres(): Promise<PostgresServer> {
  const bin = programs();
  const server = new Running(bin, newFolder(bin), await freePort());
  try {
    await server.start();
    return server;
  } catch (error) {
    await server.stop();
    throw error;
  }
}
