import { type BeforeApplicationShutdown, Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import cookieParser from 'cookie-parser';
import type { Request, Response } from 'express';
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Clock } from '../engine/clock';
import { CLOCK } from '../engine/engine.tokens';
import { crossSite, isOwnOrigin } from '../http/cross-site';
import { MINUTE, MinuteCounts } from '../http/limits';
import { notFound, Problem } from '../http/problem';
import { ServerAddress } from '../http/server-address';
import { asWithoutUpgrade } from './as-without-upgrade';
import { CallChannel } from './call-channel';
import { type Caller, Callers } from './callers';
import { Calls } from './calls';
import { CallWays } from './call-ways';
import { JANUS_PROTOCOL, JanusLines } from './janus-lines';
import { Practices } from './practice/practices';
import { problemOf, refuseUpgrade } from './refuse-upgrade';

const ID = '([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})';
const ADDRESS = new RegExp(`^/api/(consultations|visits|practice)/${ID}/(call|call/janus|janus)$`);
/** More than any page of ours opens, also one whose line is bad. */
const LINES_PER_MINUTE = 90;
const LONGEST_FRAME = 65_536;
/** RFC 6455: the server is being started again. */
const STOPPING = 1012;
const PATIENCE = 300;

const readCookies = cookieParser();
const tooMany = (): Problem => new Problem(429, 'too-many', 'That was too much at once. Wait a minute and try again.', { retryAfter: 60 });
const stopping = (): Problem => new Problem(503, 'stopping', 'The server is stopping. Try again in a moment.', { retryAfter: 5 });
const noEntry = (): Problem => new Problem(409, 'not-in-the-call', 'You are not in a call over Janus at the moment.');
const noProtocol = (): Problem => new Problem(400, 'malformed', `This address speaks ${JANUS_PROTOCOL} and nothing else.`);

/** A request for a line, and what it came over. */
interface Asked {
  request: Request;
  socket: Duplex;
  head: Buffer;
}

/** Every WebSocket of this server begins here: from our own pages only, for whoever may come, and no more than anybody needs. */
@Injectable()
export class CallUpgrades implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly channels = new WebSocketServer({ noServer: true, maxPayload: LONGEST_FRAME });
  private readonly januses = new WebSocketServer({ noServer: true, maxPayload: LONGEST_FRAME, handleProtocols: () => JANUS_PROTOCOL });
  private readonly counts: MinuteCounts;
  private isStopping = false;
  @Inject() private readonly callers!: Callers;
  @Inject() private readonly calls!: Calls;
  @Inject() private readonly ways!: CallWays;
  @Inject() private readonly lines!: JanusLines;
  @Inject() private readonly practices!: Practices;
  @Inject() private readonly address!: ServerAddress;

  constructor(
    private readonly adapter: HttpAdapterHost,
    @Inject(CLOCK) clock: Clock,
  ) {
    this.counts = new MinuteCounts(clock);
  }

  onApplicationBootstrap(): void {
    const server = this.adapter.httpAdapter.getHttpServer() as Server;
    server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      socket.on('error', () => socket.destroy());
      if (request.headers.upgrade?.toLowerCase() !== 'websocket') return asWithoutUpgrade(server, request, socket);
      this.upgrade({ request: request as Request, socket, head }).catch((error: unknown) => refuseUpgrade(socket, problemOf(error)));
    });
  }

  /** Nobody waits for people who talk: sound and picture go on, and their browsers come back to whoever serves then. */
  async beforeApplicationShutdown(): Promise<void> {
    this.isStopping = true;
    const all = [...this.channels.clients, ...this.januses.clients];
    for (const socket of all) socket.close(STOPPING);
    if (all.length > 0) await new Promise((resolve) => setTimeout(resolve, PATIENCE));
    for (const socket of all) socket.terminate();
  }

  private async upgrade(asked: Asked): Promise<void> {
    if (this.isStopping) throw stopping();
    const { request } = asked;
    const url = new URL(request.url, 'http://here');
    const [, kind, id, what] = ADDRESS.exec(url.pathname) ?? [];
    if (!kind || !id || (kind === 'practice') !== (what === 'janus')) throw notFound();
    this.mustBeOurs(request);
    if (kind === 'practice') return this.practise(asked, id);
    readCookies(request, undefined as unknown as Response, () => undefined);
    const caller = await (kind === 'consultations' ? this.callers.staff(request, id) : this.callers.visitor(request, id));
    if ((await this.counts.increment(caller.key, MINUTE, LINES_PER_MINUTE)).isBlocked) throw tooMany();
    if (what === 'call') this.accept(this.channels, asked, (near) => new CallChannel(near, caller, this.calls, this.ways));
    else await this.toJanus(asked, caller, url.searchParams.get('seat'));
  }

  /** A browser always says which page asks; whoever does not is none, and brings nobody's cookie. */
  private mustBeOurs({ headers }: Request): void {
    const { origin } = headers;
    if (origin === undefined || !isOwnOrigin(headers, origin, this.address)) throw crossSite('This line was asked for by another site.');
  }

  private async toJanus(asked: Asked, { consultation, comer }: Caller, id: string | null): Promise<void> {
    const seat = this.calls.roomOf(consultation)?.present.find((one) => one.entry && one.comer.user === comer.user && (id === null || one.id === id));
    if (!seat) throw noEntry();
    await this.joinJanus(asked, (near, far) => this.lines.joinFor(seat, near, far));
  }

  private async practise(asked: Asked, id: string): Promise<void> {
    const left = this.practices.left(id);
    if (left === 0) throw notFound('This practice call is over. Begin another one.');
    if ((await this.counts.increment(id, MINUTE, LINES_PER_MINUTE)).isBlocked) throw tooMany();
    await this.joinJanus(asked, (near, far) => {
      this.lines.joinFor(id, near, far);
      const over = setTimeout(() => near.close(1000), left);
      near.once('close', () => clearTimeout(over));
    });
  }

  /** Whoever is gone by then, or turns out to speak no WebSocket, leaves no line to Janus behind. */
  private async joinJanus(asked: Asked, join: (near: WebSocket, far: WebSocket) => void): Promise<void> {
    mustSpeakJanus(asked);
    const far = await this.lines.toJanus();
    let isJoined = false;
    this.accept(this.januses, asked, (near) => {
      isJoined = true;
      join(near, far);
    });
    if (!isJoined) far.terminate();
  }

  private accept(server: WebSocketServer, { request, socket, head }: Asked, then: (near: WebSocket) => void): void {
    server.handleUpgrade(request, socket, head, (near) => {
      then(near);
      // Asked for before the server began to stop, and nobody would end it any more.
      if (this.isStopping) near.terminate();
    });
  }
}

function mustSpeakJanus({ request: { headers } }: Asked): void {
  const named = (headers['sec-websocket-protocol'] ?? '').split(',').map((one) => one.trim());
  if (!named.includes(JANUS_PROTOCOL)) throw noProtocol();
}
