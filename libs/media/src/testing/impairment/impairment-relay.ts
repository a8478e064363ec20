import type { AddressInfo } from 'node:net';
import { WebSocket, WebSocketServer } from 'ws';
import { ownAddress } from '../../server';
import { throughRelay, withoutCandidates } from './relay-sdp';
import { Shaper, type Impairment } from './shaper';
import { UdpRelay } from './udp-relay';

interface Frame {
  janus: string;
  transaction?: string;
  session_id?: number;
  candidate?: { completed?: boolean };
  jsep?: { sdp: string };
}

const PROTOCOL = 'janus-protocol';

/**
 * A bad line between some browsers and Janus, without any privilege: product code is given another address for Janus and knows
 * nothing of it. Signalling goes through a WebSocket in which addresses are rewritten, media through UDP sockets that lose and
 * delay. For tests only: real lines differ in ways that this does not have.
 */
export class ImpairmentRelay {
  private readonly shapers = { up: new Shaper(), down: new Shaper() };
  private readonly relays = new Map<string, Promise<UdpRelay>>();
  private readonly sockets = new Set<WebSocket>();

  private constructor(
    private readonly server: WebSocketServer,
    private readonly janusUrl: string,
    private readonly address: string,
  ) {
    server.on('connection', (near) => this.carry(near));
  }

  static async open(janusUrl: string, address = ownAddress()): Promise<ImpairmentRelay> {
    if (!address) throw new Error('Media needs an address of this machine that is not loopback');
    const server = new WebSocketServer({ host: '127.0.0.1', port: 0, handleProtocols: () => PROTOCOL });
    await new Promise((resolve) => server.once('listening', resolve));
    return new ImpairmentRelay(server, janusUrl, address);
  }

  get url(): string {
    return `ws://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** From now on, in both directions or each in its own way. `{}` mends it. */
  impair(both: Impairment): void;
  impair(up: Impairment, down: Impairment): void;
  impair(up: Impairment, down = up): void {
    this.shapers.up.set(up);
    this.shapers.down.set(down);
  }

  dropSockets(): void {
    for (const socket of this.sockets) socket.terminate();
  }

  async rebind(): Promise<void> {
    for (const relay of this.relays.values()) (await relay).rebind();
  }

  async close(): Promise<void> {
    this.dropSockets();
    for (const relay of this.relays.values()) (await relay).close();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private carry(near: WebSocket): void {
    const far = new WebSocket(this.janusUrl, PROTOCOL);
    const opened = new Promise((resolve) => far.once('open', resolve));
    let [outward, inward]: Promise<unknown>[] = [opened, Promise.resolve()];
    for (const socket of [near, far]) this.sockets.add(socket);
    near.on('message', (data) => void (outward = outward?.then(() => this.outward(String(data), near, far))));
    far.on('message', (data) => void (inward = inward?.then(() => this.inward(String(data), near))));
    for (const [one, other] of [[near, far], [far, near]] as const) {
      one.on('error', () => undefined).on('close', () => void (this.sockets.delete(one), other.terminate()));
    }
  }

  private outward(text: string, near: WebSocket, far: WebSocket): void {
    const frame = JSON.parse(text) as Frame;
    if (frame.janus === 'trickle' && frame.candidate && !frame.candidate.completed) {
      const { session_id, transaction } = frame;
      return near.send(JSON.stringify({ janus: 'ack', session_id, transaction }));
    }
    if (frame.jsep) frame.jsep.sdp = withoutCandidates(frame.jsep.sdp);
    if (far.readyState === WebSocket.OPEN) far.send(JSON.stringify(frame));
  }

  private async inward(text: string, near: WebSocket): Promise<void> {
    const frame = JSON.parse(text) as Frame;
    if (frame.jsep) frame.jsep.sdp = await throughRelay(frame.jsep.sdp, (address, port) => this.relayFor(address, port));
    if (near.readyState === WebSocket.OPEN) near.send(JSON.stringify(frame));
  }

  private async relayFor(address: string, port: number): Promise<{ address: string; port: number }> {
    const key = `${address}:${port}`;
    const relay = this.relays.get(key) ?? UdpRelay.open({ address, port }, this.address, this.shapers);
    this.relays.set(key, relay);
    return { address: this.address, port: (await relay).port };
  }
}
