import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { inAnotherProcess } from '../../testing/in-another-process';

/** The double as a program, which can be killed and hang for true. */
export class EventStoreProcess {
  private constructor(
    private readonly file: string,
    private child: ChildProcess,
    readonly url: string,
  ) {}

  /** What is stored lies in the file. */
  static async start(file: string, port = 0): Promise<EventStoreProcess> {
    const [child, url] = await begin(file, port);
    return new EventStoreProcess(file, child, url);
  }

  signal(signal: 'SIGSTOP' | 'SIGCONT'): void {
    this.child.kill(signal);
  }

  async kill(): Promise<void> {
    const ended = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await ended;
  }

  /** On the same port, with what was stored. */
  async restart(): Promise<void> {
    [this.child] = await begin(this.file, Number(/:(\d+)\?/.exec(this.url)?.[1]));
  }
}

async function begin(file: string, port: number): Promise<[ChildProcess, string]> {
  const child = inAnotherProcess(join(__dirname, 'eventstore-program.fake.ts'), String(port), file);
  const [line] = (await once(child.stdout ?? child, 'data')) as [Buffer];
  return [child, String(line).trim()];
}
