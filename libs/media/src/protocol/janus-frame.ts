/** A session description as Janus carries it. Never logged: it holds addresses. */
export interface Jsep {
  type: 'offer' | 'answer';
  sdp: string;
  /** What the camera's layers are called, where there are several. */
  simulcast?: boolean;
}

/** A message from Janus. https://janus.conf.meetecho.com/docs/rest.html */
export interface JanusFrame {
  janus: string;
  transaction?: string;
  session_id?: number;
  /** The handle it is from. */
  sender?: number;
  data?: { id: number };
  error?: { code: number; reason: string };
  plugindata?: { plugin: string; data: PluginData };
  jsep?: Jsep;
  [more: string]: unknown;
}

/** What a plugin says: VideoRoom answers are documented at https://janus.conf.meetecho.com/docs/videoroom.html */
export interface PluginData {
  error_code?: number;
  error?: string;
  [more: string]: unknown;
}

/** Janus said no. `code` is Janus's own: 403 not allowed, 433 not admitted to the room, 436 id taken, 458 no such session … */
export class JanusError extends Error {
  constructor(
    readonly code: number,
    readonly reason: string,
  ) {
    super(`Janus: ${reason} (${code})`);
    this.name = 'JanusError';
  }
}

/** Nobody answered, or the socket went: whether Janus did what was asked is not known. */
export class NoAnswer extends Error {
  readonly code = 'no-answer';

  constructor(why: string) {
    super(why);
    this.name = 'NoAnswer';
  }
}
