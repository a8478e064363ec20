import type { Seat } from '@anteroom/media/server';
import { Inject, Injectable } from '@nestjs/common';
import WebSocket, { type RawData } from 'ws';
import type { Configuration } from '../configuration';
import { CONFIGURATION } from '../http/http.module';
import { Problem } from '../http/problem';
import { Calls } from './calls';
import { FrameLimit } from './frame-limit';
import { heartbeat } from './heartbeat';

export const JANUS_PROTOCOL = 'janus-protocol';
const OPEN_WITHIN = 3_000;
const MOST_FRAMES = 1_000;
const LONGEST_FRAME = 65_536;
/** Of what Janus says: a room with many people is described at length. */
const LONGEST_ANSWER = 1_048_576;
const MOST_UNSENT = 4_194_304;

const janusGone = (): Problem => new Problem(503, 'janus-gone', 'The video service does not answer. Try again in a moment.', { retryAfter: 2 });

/** Hands frames on between browsers and Janus, unchanged and unread, as long as the browser has something to do there. */
@Injectable()
export class JanusLines {
  private readonly bySeat = new Map<Seat, Set<() => void>>();

  constructor(
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
    calls: Calls,
  ) {
    calls.withdrawn.on((seat) => {
      for (const end of this.bySeat.get(seat) ?? []) end();
    });
  }

  /** A line of our own to Janus. @throws Problem 503 */
  async toJanus(): Promise<WebSocket> {
    const { janusUrl } = this.configuration;
    if (janusUrl === null) throw janusGone();
    const far = new WebSocket(janusUrl, JANUS_PROTOCOL, { handshakeTimeout: OPEN_WITHIN, maxPayload: LONGEST_ANSWER, perMessageDeflate: false });
    await new Promise<void>((resolve, reject) => far.once('open', resolve).once('error', () => reject(janusGone())));
    return far;
  }

  /** Until either ends, or what opens the room to the seat is withdrawn. */
  joinFor(seat: Seat, near: WebSocket, far: WebSocket): void {
    const ends = this.bySeat.get(seat) ?? new Set();
    const end = (): void => near.close(1000);
    this.bySeat.set(seat, ends.add(end));
    near.once('close', () => {
      ends.delete(end);
      if (ends.size === 0) this.bySeat.delete(seat);
    });
    this.join(near, far);
    // Withdrawn while the line to Janus was being opened.
    if (!seat.entry) end();
  }

  join(near: WebSocket, far: WebSocket): void {
    const limit = new FrameLimit(MOST_FRAMES);
    const end = (): void => {
      near.terminate();
      far.terminate();
    };
    near.on('message', (data: RawData, isBinary) => {
      if (isBinary || limit.isTooMany() || (data as Buffer).length > LONGEST_FRAME) near.close(1008);
      else handOn(far, data, end);
    });
    far.on('message', (data: RawData) => handOn(near, data, end));
    for (const [one, other] of [[near, far], [far, near]] as const) one.on('error', end).once('close', () => other.close(1000));
    heartbeat(near, () => undefined);
  }
}

/** As text, which is all that Janus speaks. Whoever does not read what comes is not waited for. */
function handOn(to: WebSocket, data: RawData, end: () => void): void {
  if (to.readyState !== to.OPEN) return;
  if (to.bufferedAmount > MOST_UNSENT) end();
  else to.send(data, { binary: false });
}
