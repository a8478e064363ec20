import { createSocket, type Socket } from 'node:dgram';
import type { AddressInfo } from 'node:net';
import type { Shaper } from './shaper';

interface Far {
  address: string;
  port: number;
}

const bound = (address: string): Promise<Socket> =>
  new Promise((resolve, reject) => {
    const socket = createSocket('udp4').once('error', reject);
    socket.bind(0, address, () => resolve(socket.off('error', reject)));
  });

/** Stands between browsers and one UDP port of Janus: browsers send to it, and it sends on from a port of its own for each of them. */
export class UdpRelay {
  private readonly backs = new Map<string, Promise<Socket>>();
  private closed = false;

  private constructor(
    private readonly front: Socket,
    private readonly far: Far,
    private readonly shapers: { up: Shaper; down: Shaper },
  ) {
    front.on('message', (packet, { address, port }) => this.shapers.up.pass(packet.length, () => void this.send(packet, { address, port })));
  }

  static async open(far: Far, address: string, shapers: { up: Shaper; down: Shaper }): Promise<UdpRelay> {
    return new UdpRelay(await bound(address), far, shapers);
  }

  get port(): number {
    return (this.front.address() as AddressInfo).port;
  }

  /** As when a home router gives out another port in the middle of a call. */
  rebind(): void {
    for (const back of this.backs.values()) void back.then((socket) => socket.close());
    this.backs.clear();
  }

  close(): void {
    this.closed = true;
    this.rebind();
    this.front.close();
  }

  private async send(packet: Buffer, browser: Far): Promise<void> {
    // Packets that were delayed come when nobody is there any more.
    if (this.closed) return;
    const key = `${browser.address}:${browser.port}`;
    const known = this.backs.get(key) ?? this.openBack(browser);
    this.backs.set(key, known);
    const back = await known;
    if (this.backs.get(key) === known) back.send(packet, this.far.port, this.far.address, () => undefined);
  }

  private async openBack(browser: Far): Promise<Socket> {
    const back = await bound((this.front.address() as AddressInfo).address);
    const handOn = (packet: Buffer): void => void (this.closed || this.front.send(packet, browser.port, browser.address, () => undefined));
    back.on('message', (packet) => this.shapers.down.pass(packet.length, () => handOn(packet)));
    back.on('error', () => undefined);
    return back;
  }
}
