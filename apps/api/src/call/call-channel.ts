import type { FromBrowser, ToBrowser } from '@anteroom/media/protocol';
import type { CallRoom, Line, Seat } from '@anteroom/media/server';
import type { RawData, WebSocket } from 'ws';
import type { Caller } from './callers';
import type { Calls } from './calls';
import type { CallWays } from './call-ways';
import { FrameLimit } from './frame-limit';
import { heartbeat } from './heartbeat';
import { parseMessage } from './parse-message';
import { problemOf } from './refuse-upgrade';

const LONGEST_FRAME = 16_384;
const MOST_FRAMES = 400;
const MOST_NONSENSE = 20;
const MOST_UNSENT = 1_048_576;
const HELLO_WITHIN = 10_000;
const CHECK = 30_000;
/** A page does not see pings; so it hears that its line is alive. */
const ALIVE = 2_000;
const RENEW = 10 * 60_000;
const FOR_HOSTS: readonly FromBrowser['type'][] = ['admit', 'remove', 'hold', 'take-up'];

/** As in RFC 6455: what was said does not fit what was agreed; try again later. */
const CLOSE = { policy: 1008, later: 1013 } as const;

interface Place {
  room: CallRoom;
  seat: Seat;
}

/** One browser's line to one call. What it says is looked at closely, and nothing of it is written down. */
export class CallChannel implements Line {
  private readonly limit = new FrameLimit(MOST_FRAMES);
  private readonly timers: NodeJS.Timeout[];
  private nonsense = 0;
  private silentMs = 0;
  private joining: Promise<Place | null> | undefined;
  private place: Place | null = null;

  constructor(
    private readonly socket: WebSocket,
    private readonly caller: Caller,
    private readonly calls: Calls,
    private readonly ways: CallWays,
  ) {
    this.timers = [
      setTimeout(() => this.waited(), HELLO_WITHIN),
      setInterval(() => void this.check(), CHECK),
      setInterval(() => this.send({ type: 'alive' }), ALIVE),
      setInterval(() => this.renew(), RENEW),
    ];
    socket.on('message', (data, isBinary) => this.take(data, isBinary));
    socket.on('error', () => socket.terminate());
    socket.once('close', () => this.gone());
    heartbeat(socket, (silentMs) => void (this.silentMs = silentMs));
  }

  send(message: ToBrowser): void {
    if (this.socket.readyState !== this.socket.OPEN) return;
    // Whoever does not read what they are told cannot be kept up to date, and comes back with a line that works.
    if (this.socket.bufferedAmount > MOST_UNSENT) this.socket.terminate();
    else this.socket.send(JSON.stringify(message));
  }

  close(): void {
    this.socket.close(1000);
  }

  /** Whoever was let go may go on talking until their end of the line has closed: nobody listens any more. */
  private take(data: RawData, isBinary: boolean): void {
    if (this.socket.readyState !== this.socket.OPEN) return;
    const message = this.isTooMuch(data) ? null : this.parsed(data, isBinary);
    if (!message) return;
    if (message.type === 'hello') this.hello(message);
    else void this.pass(message).catch((error: unknown) => this.refuse('unexpected', problemOf(error).body.detail));
  }

  private isTooMuch(data: RawData): boolean {
    if (this.limit.isTooMany()) return this.refuse('too-many', 'That was too much at once. Wait a moment.');
    return (data as Buffer).length > LONGEST_FRAME && this.refuse('too-large', 'That is more than can be taken at once.');
  }

  private parsed(data: RawData, isBinary: boolean): FromBrowser | null {
    const message = isBinary ? null : parseMessage((data as Buffer).toString('utf8'));
    if (!message) this.refuse('malformed', 'That could not be understood.');
    return message;
  }

  /** Nothing is lost by it; whoever goes on and on is not one of our pages. */
  private refuse(code: string, sentence: string): true {
    this.nonsense += 1;
    if (this.nonsense > MOST_NONSENSE) this.socket.close(CLOSE.policy);
    else this.send({ type: 'refused', code, sentence });
    return true;
  }

  private hello({ ways, before }: Extract<FromBrowser, { type: 'hello' }>): void {
    if (this.joining) return void this.refuse('said-already', 'This line is known already.');
    const { consultation, comer, path } = this.caller;
    const joining = this.calls.join({ consultation, comer, path, ways, line: this, ...(before && { before }) });
    this.joining = joining.catch((error: unknown) => this.failed(error));
    void this.joining.then((place) => this.joined(place, before?.stillUp === true));
  }

  private joined(place: Place | null, stillUp: boolean): void {
    this.place = place;
    if (stillUp) this.renew();
    // What they came by may have been withdrawn while they were on their way.
    if (place) void this.check();
    if (this.socket.readyState !== this.socket.OPEN) this.gone();
  }

  private failed(error: unknown): null {
    const { code, detail } = problemOf(error).body;
    this.send({ type: 'refused', code, sentence: detail });
    this.socket.close(CLOSE.later);
    return null;
  }

  /** In the order in which it came, also what came while they were on their way in. */
  private async pass(message: FromBrowser): Promise<void> {
    if (!this.joining) return void this.refuse('hello-first', 'This line is not known yet.');
    const place = await this.joining;
    if (!place) return;
    if (FOR_HOSTS.includes(message.type) && !place.seat.isHost) return void this.refuse('not-your-role', 'Only the clinician can do this.');
    await place.room.heard(place.seat, message);
  }

  private waited(): void {
    if (!this.joining) this.socket.close(CLOSE.policy);
  }

  private async check(): Promise<void> {
    const { place } = this;
    // What could not be asked is not known, and is asked again.
    const may = await this.caller.stillMay(place !== null && isTalking(place)).catch(() => true);
    if (may) return;
    if (place) await place.room.close(place.seat, 'signed-out');
    else this.close();
  }

  /** Before what they show to Janus runs out. */
  private renew(): void {
    const participant = this.place?.seat.entry?.participant;
    if (participant !== undefined) this.send({ type: 'renew', coreToken: this.ways.coreToken(participant) });
  }

  private gone(): void {
    for (const timer of this.timers) clearTimeout(timer);
    if (this.place) this.place.room.lost(this.place.seat, this, this.silentMs);
  }
}

const isTalking = ({ room, seat }: Place): boolean =>
  room.isOn && seat.place === 'room' && room.present.some((one) => one !== seat && one.place === 'room' && one.line !== undefined);
