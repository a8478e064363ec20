import type { FromBrowser, ToBrowser } from '@anteroom/media/protocol';
import { CallRoom, type Comer, JanusRooms, type Line, type LocalJanus, mintToken } from '@anteroom/media/server';
import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type WebSocket, WebSocketServer } from 'ws';

const WEB = join(__dirname, '../../../apps/web/src');
const SOURCES = [join(WEB, 'shared/call/a-call-page.fake.tsx'), join(WEB, 'styles.scss')];
const STANDINGS: Readonly<Record<string, Comer['standing']>> = { okafor: 'host', patel: 'expected', anil: 'guest' };

interface Made {
  script: string;
  styles: string;
}

const HOUR = 3_600_000;

const made = async (): Promise<Made> =>
  JSON.parse((await promisify(execFile)(process.execPath, [join(__dirname, 'build-page.mjs'), ...SOURCES], { maxBuffer: 1 << 26 })).stdout) as Made;

/** A call room as the API has it, and a page with all of a call, without anything of a clinic. */
export class ACallRoom {
  readonly heard: { who: string; message: FromBrowser }[] = [];
  private readonly told: { who: string; message: ToBrowser }[] = [];
  room: CallRoom;
  private readonly lines = new Map<string, WebSocket>();
  private readonly sockets = new WebSocketServer({ noServer: true });
  private alive: NodeJS.Timeout;
  /** Whose lines are refused. */
  private readonly shut = new Set<string>();
  private readonly rooms: JanusRooms | null;
  private isShut = false;

  private constructor(
    private readonly server: Server,
    private readonly page: Made,
    private readonly janus: LocalJanus | null,
  ) {
    this.rooms = janus && new JanusRooms({ url: janus.url, ...janus.secrets, reachable: (is) => void this.room?.janusIs(is) });
    this.room = this.newRoom();
    server.on('request', (request: IncomingMessage, response: ServerResponse) => this.answer(request, response));
    server.on('upgrade', (request: IncomingMessage, socket, head) => {
      const who = request.url?.split('/').at(-1) ?? '';
      if (this.shut.has(who)) socket.destroy();
      else this.sockets.handleUpgrade(request, socket, head, (line) => this.opened(who, line));
    });
    this.alive = setInterval(() => this.tellAlive(), 500);
  }

  /** Without a Janus from browser to browser. */
  static async open(janus: LocalJanus | null = null): Promise<ACallRoom> {
    const page = await made();
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const room = new ACallRoom(server, page, janus);
    await room.rooms?.start();
    return room;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/`;
  }

  /** A line breaks; until `mend` no other is given. */
  cut(who: string): void {
    this.shut.add(who);
    this.lines.get(who)?.terminate();
  }

  mend(who: string): void {
    this.shut.delete(who);
  }

  /** Nothing is said any more, and nobody closes anything: as when a telephone leaves the Wi-Fi. */
  hush(): void {
    clearInterval(this.alive);
  }

  speak(): void {
    this.alive = setInterval(() => this.tellAlive(), 500);
  }

  said(who: string, type: FromBrowser['type']): FromBrowser[] {
    return this.heard.filter((one) => one.who === who && one.message.type === type).map(({ message }) => message);
  }

  /** Whether they were told that somebody's line is away. */
  wasToldOfALoss(who: string): boolean {
    return this.told.some((one) => one.who === who && one.message.type === 'other-side' && one.message.state === 'lost');
  }

  async anew(): Promise<void> {
    const { room } = this;
    this.room = this.newRoom();
    await room.end('ended');
    for (const all of [this.heard, this.told]) all.splice(0);
    this.shut.clear();
  }

  async close(): Promise<void> {
    clearInterval(this.alive);
    this.isShut = true;
    await this.room.end('ended');
    await this.rooms?.stop();
    for (const line of this.sockets.clients) line.terminate();
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private newRoom(): CallRoom {
    const { janus, rooms } = this;
    const toJanus = (participant: string) => ({ path: janus?.url ?? '', coreToken: mintToken(janus?.secrets.tokenSecret ?? '', { participant, expires: Date.now() + HOUR }) });
    return new CallRoom({
      rooms, iceServers: () => [], janus: (_seat, participant) => toJanus(participant), newId: randomUUID, now: () => new Date().toISOString(), told: () => undefined,
      patience: { tell: 1_000, keep: 30_000 },
    });
  }

  private tellAlive(): void {
    for (const line of this.lines.values()) line.send(JSON.stringify({ type: 'alive' } satisfies ToBrowser));
  }

  private opened(who: string, socket: WebSocket): void {
    const { room } = this;
    const send = (message: ToBrowser): void => {
      this.told.push({ who, message });
      socket.send(JSON.stringify(message));
    };
    const line: Line = { send, close: () => socket.close() };
    let seat: ReturnType<CallRoom['join']> | undefined;
    this.lines.set(who, socket);
    socket.on('message', (data) => {
      const message = JSON.parse(String(data)) as FromBrowser;
      this.heard.push({ who, message });
      if (message.type === 'hello') seat = room.join(this.comer(who, message), line, message.before);
      else void seat?.then((one) => one && room.heard(one, message));
    });
    socket.on('close', () => {
      if (this.lines.get(who) === socket) this.lines.delete(who);
      // Of a room that is over nobody is missed.
      if (this.room === room && !this.isShut) void seat?.then((one) => one && room.lost(one, line));
    });
  }

  private comer(who: string, { ways }: Extract<FromBrowser, { type: 'hello' }>): Comer {
    const standing = STANDINGS[who] ?? 'guest';
    return { user: who, role: standing === 'host' ? 'clinician' : 'patient', name: who.toUpperCase(), standing, ways };
  }

  private answer(request: IncomingMessage, response: ServerResponse): void {
    const { script, styles } = this.page;
    const [type, body] = request.url === '/page.js' ? ['text/javascript', script] : request.url === '/page.css' ? ['text/css', styles] : ['text/html', HTML];
    response.setHeader('content-type', `${type}; charset=utf-8`);
    response.end(body);
  }
}

const HTML = '<!doctype html><html lang="en"><title>A call</title><meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/page.css"><body><div id="root"></div><script src="/page.js"></script>';
