import { fork } from 'node:child_process';
import { once } from 'node:events';

/** Runs a server in a process of its own, which sends what the load needs to know once it serves, and stops on SIGTERM. */
export const inChild = async (file, ...args) => {
  const child = fork(new URL(file, import.meta.url), args.map(String), { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const [ready] = await Promise.race([once(child, 'message'), once(child, 'exit').then(([code]) => Promise.reject(new Error(`${file} ended with ${code}`)))]);
  return {
    ...ready,
    /** Asks it for something, and waits until it is done. */
    async ask(what) {
      child.send(what);
      await once(child, 'message');
    },
    async stop() {
      // Whoever interrupts a benchmark interrupts its children, too.
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
};
