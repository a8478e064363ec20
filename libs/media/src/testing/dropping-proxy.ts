import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

export interface DroppingProxy {
  url: string;
  /** How many connections go through it. */
  readonly open: number;
  /** Breaks every connection that is open; the next one goes through again. */
  drop(): void;
  close(): Promise<void>;
}

/** Stands in front of a WebSocket server and loses connections when told to. */
export async function droppingProxy(url: string): Promise<DroppingProxy> {
  const { hostname, port } = new URL(url);
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(Number(port), hostname);
    for (const [one, other] of [[near, far], [far, near]] as const) {
      sockets.add(one);
      one.on('error', () => other.destroy()).on('close', () => void (sockets.delete(one), other.destroy()));
      one.pipe(other);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const drop = (): void => sockets.forEach((socket) => socket.destroy());
  return {
    url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}`,
    get open() {
      return sockets.size / 2;
    },
    drop,
    close: async () => {
      drop();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
