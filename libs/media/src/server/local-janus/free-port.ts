import { createServer } from 'node:net';

/**
 * Outside what systems hand out by themselves, so that no connection of anybody takes it before it is used; below the ports for
 * sound and picture.
 */
const PORTS = { first: 10_000, last: 11_999 };
const MOST_TRIES = 100;

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer().once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });

/** A TCP port of this machine that nobody uses at this moment; whoever takes it may still come too late. */
export async function freePort(): Promise<number> {
  for (let tries = 1; tries <= MOST_TRIES; tries += 1) {
    const port = PORTS.first + Math.floor(Math.random() * (PORTS.last - PORTS.first + 1));
    if (await isFree(port)) return port;
  }
  throw new Error(`No port from ${PORTS.first} to ${PORTS.last} is free`);
}
