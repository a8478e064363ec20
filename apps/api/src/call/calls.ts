import type { Way } from '@anteroom/media/protocol';
import type { Consultation } from '@anteroom/domain';
import type { CallRoom, Line, RoomEvent, Seat } from '@anteroom/media/server';
import { type BeforeApplicationShutdown, Inject, Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { Boards } from '../consultation/boards';
import { ChatLines } from '../consultation/chat-lines';
import { ConsultationStreams } from '../consultation/consultation-streams';
import type { ConsultationChanged } from '../consultation/consultations.view';
import type { Clock } from '../engine/clock';
import { CLOCK } from '../engine/engine.tokens';
import { Signal } from '../engine/signal';
import type { Coming } from './call-comers';
import { CallFacts } from './call-facts';
import { type Standing, standingOf, wasPutBack } from './call-standing';
import { CallWatching } from './call-watching';
import { CallWays, type JanusNews } from './call-ways';
import { LiveCall } from './live-call';

/** Somebody's browser at a call. */
export interface Arrival extends Coming {
  /** Of the address it came by. */
  path: string;
  ways: readonly Way[];
  line: Line;
  before?: { seat: string; stillUp: boolean };
}

const AGAIN = 1_000;
/** Milliseconds for what was written, when the server stops. */
const KEEPING = 3_000;

/** Every call that anybody is at on this node. */
@Injectable()
export class Calls implements OnModuleInit, BeforeApplicationShutdown, OnApplicationShutdown {
  /** What opened the room to a seat opens nothing any more. */
  readonly withdrawn: Signal<Seat>;
  private readonly calls = new Map<string, LiveCall>();
  /** Consultations by seats. */
  private readonly seats = new Map<string, string>();
  private readonly logger = new Logger('Calls');
  @Inject() private readonly boards!: Boards;
  @Inject() private readonly chatLines!: ChatLines;
  @Inject() private readonly streams!: ConsultationStreams;
  @Inject() private readonly facts!: CallFacts;
  @Inject() private readonly ways!: CallWays;
  @Inject() private readonly watching!: CallWatching;
  @Inject(CLOCK) private readonly clock!: Clock;

  constructor() {
    this.withdrawn = new Signal((err) => this.logger.error({ err }, 'A line to Janus could not be ended'));
  }

  onModuleInit(): void {
    this.boards.runner.changed.on(({ changes, everything }) => {
      const ids = everything ? [...this.calls.keys()] : changes.map((change) => (change as ConsultationChanged).id);
      for (const id of ids) void this.follow(id);
    });
    this.chatLines.countBy(({ id, chatDiscardedAt }) => this.calls.get(id)?.linesSince(chatDiscardedAt));
    this.ways.changed.on((news) => void this.janusIs(news));
  }

  /** What was written is kept although nobody ended the conversation: nothing of it would be left afterwards. */
  async beforeApplicationShutdown(): Promise<void> {
    const kept = Promise.all([...this.calls.values()].map((call) => call.keepChat()));
    // A log that is gone does not keep the server from stopping.
    let impatience: NodeJS.Timeout | undefined;
    await Promise.race([kept, new Promise((resolve) => (impatience = setTimeout(resolve, KEEPING)))]);
    clearTimeout(impatience);
  }

  /** Once no line is left. */
  onApplicationShutdown(): void {
    for (const { room } of this.calls.values()) room.abandon();
    this.calls.clear();
  }

  roomOf(consultation: string): CallRoom | undefined {
    return this.calls.get(consultation)?.room;
  }

  /** Whose call somebody is in, by what Janus calls them. */
  consultationOf(participant: string): string | undefined {
    return this.seats.get(participant.split('.', 1)[0] ?? '');
  }

  all(): readonly CallRoom[] {
    return [...this.calls.values()].map(({ room }) => room);
  }

  /** Null: there is no call to come to, and the browser has been told. @throws Unavailable */
  async join({ consultation: id, comer, path, ways, line, before }: Arrival): Promise<{ room: CallRoom; seat: Seat } | null> {
    const said = this.calls.get(id)?.said;
    const { standing, consultation } = await this.look(id);
    if (standing === 'ended' || standing === 'mode') return closed(line, standing);
    const known = this.calls.get(id);
    const call = known ?? this.open(id);
    call.coming += 1;
    // What happened while we looked was told before there was a call to tell.
    if (!known) void this.follow(id);
    try {
      await call.follow(standing, consultation, said);
      if (call.over !== null) return closed(line, call.over);
      const seat = await call.room.join({ ...comer, ways, via: path }, line, before);
      return seat && { room: call.room, seat };
    } finally {
      call.coming -= 1;
      this.shutIfEmpty(call);
    }
  }

  private async look(id: string): Promise<{ standing: Standing; consultation: Consultation }> {
    const { consultation } = await this.streams.atHead(id);
    const putBack = consultation.phase === 'wrapping-up' && wasPutBack(await this.streams.sealedFacts(id));
    return { standing: standingOf(consultation, putBack), consultation };
  }

  private open(consultation: string): LiveCall {
    const call = new LiveCall({
      consultation,
      rooms: this.ways.rooms,
      iceServers: () => this.ways.iceServers(),
      janus: ({ id, comer }, participant) => ({ path: `${comer.via}/janus?seat=${id}`, coreToken: this.ways.coreToken(participant) }),
      now: () => this.clock.now().toISOString(),
      note: (noted) => this.facts.note(noted),
      told: (event) => this.heard(call, event),
    });
    this.calls.set(consultation, call);
    this.watching.opened(consultation, call.room);
    return call;
  }

  private heard(call: LiveCall, event: RoomEvent): void {
    if (event.what === 'came') this.seats.set(event.seat.id, call.consultation);
    if (event.what === 'withdrawn') this.withdrawn.emit(event.seat);
    if (event.what === 'entered' && event.seat.isHost && call.room.isOn) this.holdOthers(call, event.seat.comer.user);
    if (event.what === 'left') this.left(call, event.seat);
    this.watching.roomEvent(call.consultation, event);
  }

  /** Nobody talks to two people at once. */
  private holdOthers(call: LiveCall, host: string): void {
    for (const other of this.calls.values()) if (other !== call && other.isOf(host)) void other.holdForAnother();
  }

  private left(call: LiveCall, { id }: Seat): void {
    this.seats.delete(id);
    // Not in the middle of their leaving.
    setImmediate(() => this.shutIfEmpty(call));
  }

  private shutIfEmpty(call: LiveCall): void {
    const { consultation, over, isEmpty } = call;
    if (this.calls.get(consultation) !== call || (over === null && !isEmpty)) return;
    this.calls.delete(consultation);
    for (const [seat, of] of this.seats) if (of === consultation) this.seats.delete(seat);
    this.watching.closed(consultation);
    void call.room.end('ended');
  }

  /** The consultation may have changed. What cannot be read now is read soon. */
  private async follow(id: string): Promise<void> {
    const call = this.calls.get(id);
    if (!call) return;
    try {
      const { said } = call;
      const { standing, consultation } = await this.look(id);
      await call.follow(standing, consultation, said);
      this.shutIfEmpty(call);
    } catch (err) {
      this.logger.error({ err }, 'A call could not follow its consultation');
      setTimeout(() => void this.follow(id), AGAIN).unref();
    }
  }

  /** Who was moved to another way stays there: going back would be one more interruption. */
  private async janusIs(news: JanusNews): Promise<void> {
    await Promise.all([...this.calls.values()].map(async ({ room }) => {
      await room.janusIs(news === 'back');
      if (news === 'back' && room.way !== 'direct') await room.again();
    }));
  }
}

function closed(line: Line, why: 'ended' | 'mode'): null {
  line.send({ type: 'closed', why });
  line.close();
  return null;
}
