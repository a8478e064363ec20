/** What Janus's event handlers tell: https://janus.conf.meetecho.com/docs/eventhandlers.html. Only what is read here is named. */
export interface JanusEvent {
  type: number;
  subtype?: number;
  /** Microseconds since 1970. */
  timestamp: number;
  session_id?: number;
  handle_id?: number;
  event: Readonly<Record<string, unknown>>;
}

export const EVENT = { session: 1, handle: 2, webrtc: 16, media: 32, plugin: 64, core: 256 } as const;
export const MEDIA = { receiving: 1, slowLink: 2, stats: 3 } as const;
export const WEBRTC_CONNECTION = 6;

/** Counters of one stream of one handle, since it began. Times in milliseconds. */
export interface JanusStats {
  mid: string;
  media: 'audio' | 'video';
  rtt: number;
  lost: number;
  'lost-by-remote': number;
  'jitter-local': number;
  'jitter-remote': number;
  'packets-received': number;
  'packets-sent': number;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

const isEvent = (value: unknown): value is JanusEvent =>
  isRecord(value) && typeof value.type === 'number' && typeof value.timestamp === 'number' && isRecord(value.event);

/** Events as they are posted: one, or a list. What is none is left out, since Janus is never asked to send it again. */
export const eventsIn = (body: unknown): JanusEvent[] => (Array.isArray(body) ? body : [body]).filter(isEvent);
