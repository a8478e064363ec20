import { createServer, type AddressInfo } from 'node:net';

/** A TCP port of this machine that nobody uses at this moment; whoever takes it may still come too late. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
