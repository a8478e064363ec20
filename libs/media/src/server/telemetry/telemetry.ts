import { participantOf } from '../tokens';
import { EVENT, MEDIA, WEBRTC_CONNECTION, type JanusEvent, type JanusStats } from './janus-event';
import { Window, type Direction, type Measured } from './window';

/** Whom it is about. */
interface Whose {
  room: string;
  participant: string;
}

/** `at` is in milliseconds since 1970. */
export type Change = { at: number } & (
  | (Whose & { what: 'joined' })
  /** Came in under a name that their token does not carry; what they do is nothing that somebody else did. */
  | (Whose & { what: 'impostor' })
  /** `up`: from their browser to Janus; `down`: to their browser. */
  | (Whose & { what: 'media'; direction: Direction; media: 'audio' | 'video'; flows: boolean })
  | (Whose & { what: 'measured'; direction: Direction; media: 'audio' | 'video'; measured: Measured })
  | (Whose & { what: 'left'; how: 'kicked' | 'left' | 'timed-out' | 'hung-up' })
  /** Janus began anew: nothing that was known before is true any more. */
  | { what: 'restarted' }
);

interface Session {
  token: string | undefined;
  whose: Whose | undefined;
}

const NOTHING: readonly Change[] = [];

/** Janus writes a number where it has no name. */
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const said = (data: unknown): Whose & { event: string } => {
  const { event, room, id } = (data ?? {}) as { event?: unknown; room?: unknown; id?: unknown };
  return { event: text(event), room: text(room), participant: text(id) };
};

/**
 * What really happened in the rooms, as Janus saw it and independently of the browsers. Events must be given in the order in
 * which they came. Which handle sends and which receives is told by what it asked for, since `slow_link` names them the wrong
 * way round.
 */
export class Telemetry {
  private readonly sessions = new Map<number, Session>();
  private readonly directions = new Map<number, Direction>();
  private readonly windows = new Map<string, Window>();

  take(event: JanusEvent): readonly Change[] {
    const at = Math.floor(event.timestamp / 1000);
    switch (event.type) {
      case EVENT.session: return this.session(at, event);
      case EVENT.handle: return this.handle(event);
      case EVENT.plugin: return this.plugin(at, event);
      case EVENT.media: return this.media(at, event);
      case EVENT.webrtc: return this.webrtc(at, event);
      default: return event.type === EVENT.core && event.event.status === 'started' ? this.restarted(at) : NOTHING;
    }
  }

  private session(at: number, { session_id: id = 0, event }: JanusEvent): readonly Change[] {
    if (event.name === 'created') return this.sessions.set(id, { token: undefined, whose: undefined }) && NOTHING;
    if (event.name !== 'timeout' && event.name !== 'destroyed') return NOTHING;
    const whose = this.sessions.get(id)?.whose;
    this.sessions.delete(id);
    return whose ? [{ at, ...whose, what: 'left', how: event.name === 'timeout' ? 'timed-out' : 'left' }] : NOTHING;
  }

  private handle({ session_id: id = 0, handle_id: handle = 0, event }: JanusEvent): readonly Change[] {
    const session = this.sessions.get(id);
    if (event.name === 'attached' && session && typeof event.token === 'string') session.token = event.token;
    if (event.name === 'detached') this.forget(handle);
    return NOTHING;
  }

  private plugin(at: number, { session_id: id = 0, handle_id: handle = 0, event }: JanusEvent): readonly Change[] {
    const { event: what, room, participant } = said(event.data);
    switch (what) {
      case 'joined': return this.joined(at, { id, handle }, { room, participant });
      case 'subscribing': return this.directions.set(handle, 'down') && NOTHING;
      case 'kicked': return this.left(at, { room, participant }, 'kicked');
      case 'leaving': return this.left(at, { room, participant }, 'left');
      default: return NOTHING;
    }
  }

  private joined(at: number, { id, handle }: { id: number; handle: number }, whose: Whose): readonly Change[] {
    const session = this.sessions.get(id);
    // No token was seen where an event was lost on its way to us: nobody is put out for that. Whoever shows none has the API's secret.
    const isThem = session?.token === undefined || participantOf(session.token) === whose.participant;
    if (!isThem) return [{ at, ...whose, what: 'impostor' }];
    this.directions.set(handle, 'up');
    if (session) session.whose = whose;
    return [{ at, ...whose, what: 'joined' }];
  }

  /** Once: what ends their session afterwards is no news. */
  private left(at: number, whose: Whose, how: 'kicked' | 'left'): readonly Change[] {
    const session = [...this.sessions.values()].find((one) => one.whose?.participant === whose.participant);
    if (!session) return NOTHING;
    session.whose = undefined;
    return [{ at, ...whose, what: 'left', how }];
  }

  private media(at: number, { session_id: id = 0, handle_id: handle = 0, subtype, event }: JanusEvent): readonly Change[] {
    const whose = this.sessions.get(id)?.whose;
    const direction = this.directions.get(handle);
    if (!whose || !direction) return NOTHING;
    const media = event.media as 'audio' | 'video';
    if (subtype === MEDIA.receiving) return [{ at, ...whose, what: 'media', direction, media, flows: event.receiving === true }];
    if (subtype !== MEDIA.stats) return NOTHING;
    const stats = event as unknown as JanusStats;
    const measured = this.windowOf(handle, stats.mid).add(at, stats, direction);
    return measured ? [{ at, ...whose, what: 'measured', direction, media, measured }] : NOTHING;
  }

  private webrtc(at: number, { session_id: id = 0, handle_id: handle = 0, subtype, event }: JanusEvent): readonly Change[] {
    const whose = this.sessions.get(id)?.whose;
    const hungUp = subtype === WEBRTC_CONNECTION && event.connection === 'hangup' && this.directions.get(handle) === 'up';
    return whose && hungUp ? [{ at, ...whose, what: 'left', how: 'hung-up' }] : NOTHING;
  }

  private restarted(at: number): readonly Change[] {
    this.sessions.clear();
    this.directions.clear();
    this.windows.clear();
    return [{ at, what: 'restarted' }];
  }

  private windowOf(handle: number, mid: string): Window {
    const key = `${handle} ${mid}`;
    const window = this.windows.get(key) ?? new Window();
    this.windows.set(key, window);
    return window;
  }

  private forget(handle: number): void {
    this.directions.delete(handle);
    for (const key of this.windows.keys()) if (key.startsWith(`${handle} `)) this.windows.delete(key);
  }
}
