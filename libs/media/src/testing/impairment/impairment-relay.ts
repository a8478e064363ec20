import type { AddressInfo } from 'node:net';
import { WebSocket, WebSocketServer } from 'ws';
import { ownAddress, participantOf } from '../../server';
import { throughRelay, withoutCandidates } from './relay-sdp';
import { Shaper, type Impairment } from './shaper';
import { UdpRelay } from './udp-relay';

interface Frame {
  janus: string;
  transaction?: string;
  session_id?: number;
  token?: string;
  candidate?: { completed?: boolean };
  jsep?: { sdp: string };
}

const PROTOCOL = 'janus-protocol';

type Shapers = Readonly<Record<'down' | 'up', Shaper>>;

/** One socket through us, and whose it is: what stands before the dot of their name at Janus, once they have said it. */
interface Carried {
  near: WebSocket;
  far: WebSocket;
  whose: string;
}

/**
 * A bad line between some browsers and Janus, without any privilege: product code is given another address for Janus and knows
 * nothing of it. Signalling goes through a WebSocket in which addresses are rewritten, media through UDP sockets that lose and
 * delay. For tests only: real lines differ in ways that this does not have.
 */
export class ImpairmentRelay {
  private readonly shapers = new Map<string, Shapers>();
  private readonly relays = new Map<string, Promise<UdpRelay>>();
  private readonly carried = new Set<Carried>();
  private everybodys: Impairment = {};

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

  /** From now on, in both directions, for one person or for everybody. `{}` mends it. */
  impair(impairment: Impairment, whose?: string): void {
    if (whose === undefined) this.everybodys = impairment;
    const shapers = whose === undefined ? [...this.shapers.values()] : [this.shapersOf(whose)];
    for (const { up, down } of shapers) {
      up.set(impairment);
      down.set(impairment);
    }
  }

  dropSockets(whose?: string): void {
    for (const one of this.carried) if (whose === undefined || one.whose === whose) for (const socket of [one.near, one.far]) socket.terminate();
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
    const carried: Carried = { near, far, whose: '' };
    let [outward, inward]: Promise<unknown>[] = [opened, Promise.resolve()];
    this.carried.add(carried);
    near.on('message', (data) => void (outward = outward?.then(() => this.outward(String(data), carried))));
    far.on('message', (data) => void (inward = inward?.then(() => this.inward(String(data), carried))));
    for (const [one, other] of [[near, far], [far, near]] as const) {
      one.on('error', () => undefined).on('close', () => void (this.carried.delete(carried), other.terminate()));
    }
  }

  private outward(text: string, carried: Carried): void {
    const { near, far } = carried;
    const frame = JSON.parse(text) as Frame;
    carried.whose = participantOf(frame.token)?.split('.')[0] ?? carried.whose;
    if (frame.janus === 'trickle' && frame.candidate && !frame.candidate.completed) {
      const { session_id, transaction } = frame;
      return near.send(JSON.stringify({ janus: 'ack', session_id, transaction }));
    }
    if (frame.jsep) frame.jsep.sdp = withoutCandidates(frame.jsep.sdp);
    if (far.readyState === WebSocket.OPEN) far.send(JSON.stringify(frame));
  }

  private async inward(text: string, { near, whose }: Carried): Promise<void> {
    const frame = JSON.parse(text) as Frame;
    if (frame.jsep) frame.jsep.sdp = await throughRelay(frame.jsep.sdp, (address, port) => this.relayFor({ address, port }, whose));
    if (near.readyState === WebSocket.OPEN) near.send(JSON.stringify(frame));
  }

  private async relayFor(far: { address: string; port: number }, whose: string): Promise<{ address: string; port: number }> {
    // Janus gives a port that is free again to anybody.
    const key = `${whose} ${far.address}:${far.port}`;
    const relay = this.relays.get(key) ?? UdpRelay.open(far, this.address, this.shapersOf(whose));
    this.relays.set(key, relay);
    return { address: this.address, port: (await relay).port };
  }

  private shapersOf(whose: string): Shapers {
    const known = this.shapers.get(whose);
    if (known) return known;
    const shapers = { up: new Shaper(), down: new Shaper() };
    for (const shaper of Object.values(shapers)) shaper.set(this.everybodys);
    this.shapers.set(whose, shapers);
    return shapers;
  }
}
