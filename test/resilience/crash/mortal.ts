import { spawn } from 'node:child_process';
import { join } from 'node:path';

const COMPILING = join(__dirname, '../../support/compile-typescript.cjs');

/** What was acknowledged: the consultation, the key of the command and its revision. */
export interface Acknowledged {
  id: string;
  key: string;
  revision: number;
}

export interface Life {
  /** It opened everything and began to write before it was killed. */
  began: boolean;
  acknowledged: Acknowledged[];
  /** What it said was wrong. */
  err: string;
}

/** Where and as whom it works. */
export interface Place {
  dataDir: string;
  staff: string;
  /** Keeps what was compiled, so that hundreds of lives are not spent on that. */
  compiled: string;
}

/** When it is killed: so many milliseconds after it was started, or after it has acknowledged so many commands. */
export interface Death {
  after: 'start' | number;
  milliseconds: number;
}

/** One life of a desk, from its start to its death by SIGKILL. */
export function live({ dataDir, staff, compiled }: Place, { after, milliseconds }: Death): Promise<Life> {
  const child = spawn(process.execPath, ['-C', '@anteroom/source', '-r', COMPILING, join(__dirname, 'desk.ts'), dataDir, staff], {
    env: { PATH: process.env.PATH, COMPILED: compiled },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [out, err] = ['', ''];
  let dying = false;
  const killOnce = (isTime: boolean): void => {
    if (!isTime || dying) return;
    dying = true;
    setTimeout(() => child.kill('SIGKILL'), milliseconds);
  };
  killOnce(after === 'start');
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
    killOnce(after !== 'start' && out.split('\n').length > after + 1);
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  return new Promise((resolve) => child.once('close', (_code, signal) => resolve({ ...lifeOf(out), err: signal === 'SIGKILL' ? err : `${err}\nIt ended by itself.` })));
}

function lifeOf(out: string): Pick<Life, 'began' | 'acknowledged'> {
  // A line that was cut off was written to the end by nobody, so nobody was told.
  const [first, ...lines] = out.split('\n').slice(0, -1);
  const acknowledged = lines.map((line) => line.split(' ')).map(([id = '', key = '', revision]) => ({ id, key, revision: Number(revision) }));
  return { began: first === 'ready', acknowledged };
}
