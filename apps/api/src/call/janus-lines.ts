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
/** At once, for one seat or one practice call: a browser needs one, and another while it notices that the first is dead. */
const MOST_LINES = 4;

/** For whom a line is: somebody in a room, or a practice call by its id. */
type Whose = Seat | string;

const janusGone = (): Problem => new Problem(503, 'janus-gone', 'The video service does not answer. Try again in a moment.', { retryAfter: 2 });

/** Hands frames on between browsers and Janus, unchanged and unread, as long as the browser has something to do there. */
@Injectable()
export class JanusLines {
  private readonly byWhose = new Map<Whose, Set<() => void>>();

  constructor(
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
    calls: Calls,
  ) {
    calls.withdrawn.on((seat) => {
      for (const end of this.byWhose.get(seat) ?? []) end();
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

  /** Until either ends, what opens the room to a seat is withdrawn, or too many newer ones have come. */
  joinFor(whose: Whose, near: WebSocket, far: WebSocket): void {
    const ends = this.byWhose.get(whose) ?? new Set();
    const end = (): void => near.close(1000);
    this.byWhose.set(whose, ends.add(end));
    near.once('close', () => {
      ends.delete(end);
      if (ends.size === 0) this.byWhose.delete(whose);
    });
    this.join(near, far);
    for (const oldest of [...ends].slice(0, -MOST_LINES)) oldest();
    // Withdrawn while the line to Janus was being opened.
    if (typeof whose !== 'string' && !whose.entry) end();
  }

  private join(near: WebSocket, far: WebSocket): void {
    const limit = new FrameLimit(MOST_FRAMES);
    const end = (): void => {
      near.terminate();
      far.terminate();
    };
    near.on('message', (data: RawData, isBinary) => {
      // Whoever was told that it is over may go on talking: Janus does not hear it.
      if (near.readyState !== near.OPEN) return;
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
