import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

const COMPILING = join(__dirname, 'compile-typescript.cjs');
const ENVIRONMENT = { HOST: '127.0.0.1', PORT: '0' };

/** A program of apps/api in a process of its own, which can be signalled and killed. */
export class Program {
  private readonly child: ChildProcess;
  private out = '';
  private err = '';
  private readonly ended: Promise<number | null>;

  /** `file` is its name in apps/api/src. */
  constructor(file: string, environment: Record<string, string>, ...args: string[]) {
    const path = join(__dirname, '../../apps/api/src', file);
    this.child = spawn(process.execPath, ['-C', '@anteroom/source', '-r', COMPILING, path, ...args], {
      env: { PATH: process.env.PATH, ...ENVIRONMENT, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child.stdout?.setEncoding('utf8').on('data', (text: string) => (this.out += text));
    this.child.stderr?.setEncoding('utf8').on('data', (text: string) => (this.err += text));
    this.ended = new Promise((resolve) => this.child.once('close', resolve));
  }

  /** The first line that it prints and that matches; fails when the program ends without it. */
  async line(pattern: RegExp): Promise<RegExpExecArray> {
    for (;;) {
      const found = pattern.exec(this.out);
      if (found) return found;
      const told = new Promise((resolve) => this.child.stdout?.once('data', resolve));
      const over = await Promise.race([told.then(() => false), this.ended.then(() => true)]);
      if (over && !pattern.test(this.out)) throw new Error(`It ended without ${pattern}:\n${this.out}${this.err}`);
    }
  }

  /** Where it serves, once it does. */
  async url(): Promise<string> {
    return (await this.line(/at (http:\S+)/))[1] ?? '';
  }

  signal(name: 'SIGINT' | 'SIGTERM' | 'SIGKILL'): void {
    this.child.kill(name);
  }

  async end(): Promise<{ code: number | null; out: string; err: string }> {
    const code = await this.ended;
    return { code, out: this.out, err: this.err };
  }
}
