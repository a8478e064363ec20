import type { JanusEntry } from '@anteroom/media/protocol';
import { until } from '@anteroom/media/testing';
import type WebSocket from 'ws';
import { type At, open, socketTo, type LineOptions, type Refusal } from './a-line';

export interface Frame {
  janus: string;
  transaction?: string;
  data?: { id: number };
  error?: { code: number };
  plugindata?: { data: Record<string, unknown> };
}

/** A browser's conversation with Janus through the server, frame by frame. */
export class ToJanus {
  closedWith: number | undefined;
  private readonly heard: Frame[] = [];
  private count = 0;
  private session: object = {};

  private constructor(readonly socket: WebSocket) {
    socket.on('message', (data) => this.heard.push(JSON.parse(String(data)) as Frame));
    socket.once('close', (code) => (this.closedWith = code)).on('error', () => undefined);
  }

  static async open(api: At, options: LineOptions): Promise<ToJanus | Refusal> {
    const socket = socketTo(api.server.url, { protocols: ['janus-protocol'], ...options });
    const line = new ToJanus(socket);
    return (await open(socket)) ?? line;
  }

  /** The answer, past Janus's acknowledgement. */
  async ask(message: object): Promise<Frame> {
    const transaction = `t${(this.count += 1)}`;
    this.socket.send(JSON.stringify({ ...message, ...this.session, transaction }));
    const answer = (): Frame | undefined => this.heard.find((frame) => frame.transaction === transaction && frame.janus !== 'ack');
    await until(answer, 'an answer of Janus');
    return answer() as Frame;
  }

  /** Into a plugin; the code of why not, or null. */
  async attach(token: string, plugin = 'janus.plugin.videoroom'): Promise<number | null> {
    const created = await this.ask({ janus: 'create', token });
    if (!created.data) return created.error?.code ?? 0;
    this.session = { session_id: created.data.id, token };
    const attached = await this.ask({ janus: 'attach', plugin });
    if (!attached.data) return attached.error?.code ?? 0;
    this.session = { ...this.session, handle_id: attached.data.id };
    return null;
  }

  /** What the room says: `joined`, or the code of why not. */
  async join({ room, pin, token, participant }: JanusEntry): Promise<unknown> {
    const { plugindata } = await this.ask({ janus: 'message', body: { request: 'join', ptype: 'publisher', room, pin, token, id: participant } });
    return plugindata?.data.error_code ?? plugindata?.data.videoroom;
  }
}
