import Connection from 'janus-gateway-js/src/connection';
import Plugin from 'janus-gateway-js/src/plugin';
import Session from 'janus-gateway-js/src/session';
import { NoAnswer, type JanusFrame } from './janus-frame';
import { Transactions } from './transactions';

/** Who may ask: the API by the shared secret, a browser by its token. */
export type JanusAuth = { apisecret: string } | { token: string };

export interface JanusSocketParts {
  url: string;
  auth: JanusAuth;
  /** Milliseconds until a question counts as not answered. */
  patienceMs: number;
  /** Once, when the socket is gone. */
  closed: () => void;
  /** A session that Janus ended. */
  timedOut: () => void;
}

const quietly = (): void => undefined;

/** One WebSocket to Janus and the questions under way on it. It is used until it closes, and never again. */
export class JanusSocket {
  private readonly transactions: Transactions;
  private session: Session | undefined;
  private isOver = false;

  private constructor(
    private readonly connection: Connection,
    private readonly parts: JanusSocketParts,
  ) {
    this.transactions = new Transactions(parts.patienceMs);
    connection.on('error', quietly);
    connection.on('message', (message) => this.heard(message.getPlainMessage() as JanusFrame));
    connection.on('close', () => this.over());
  }

  /** @throws NoAnswer when the address cannot be reached */
  static async open(parts: JanusSocketParts): Promise<JanusSocket> {
    const connection = Connection.create('janus', parts.url, { ...parts.auth });
    const socket = new JanusSocket(connection, parts);
    const impatience = setTimeout(() => socket.close(), parts.patienceMs);
    try {
      await connection.open();
    } catch {
      throw new NoAnswer('Janus could not be reached');
    } finally {
      clearTimeout(impatience);
    }
    if (socket.isOver) throw new NoAnswer('Janus could not be reached');
    return socket;
  }

  /** Messages of this session are passed on from now on. */
  belongsTo(sessionId: number): void {
    this.session = Session.create(this.connection, sessionId);
    this.session.on('error', quietly);
    this.connection.addSession(this.session);
  }

  /** Messages from this handle that answer no question. */
  listen(plugin: string, handleId: number, heard: (frame: JanusFrame) => void): void {
    if (!this.session) throw new Error('A handle belongs to a session');
    const handle = Plugin.create(this.session, plugin, handleId);
    handle.on('error', quietly);
    handle.on('message', (message) => {
      const frame = message.getPlainMessage() as JanusFrame;
      if (frame.transaction === undefined) heard(frame);
    });
    this.session.addPlugin(handle);
  }

  /** @throws JanusError, NoAnswer */
  async ask(message: object, beyondAck = false): Promise<JanusFrame> {
    if (this.isOver) throw new NoAnswer('The connection to Janus was lost');
    const { id, answer } = this.transactions.begin(beyondAck);
    // Told below; without a listener of its own a rejection before that would count as nobody's.
    answer.catch(quietly);
    try {
      await (this.session ?? this.connection).send({ ...message, transaction: id });
    } catch {
      this.transactions.reject(id, new NoAnswer('The connection to Janus was lost'));
    }
    return answer;
  }

  /** From the next message on. */
  renew(token: string): void {
    this.connection.getOptions().token = token;
  }

  close(): void {
    void this.connection.close();
    this.over();
  }

  private heard(frame: JanusFrame): void {
    if (this.transactions.settle(frame)) return;
    if (frame.janus === 'timeout') this.parts.timedOut();
  }

  /** The library tells of it up to three times. */
  private over(): void {
    if (this.isOver) return;
    this.isOver = true;
    this.transactions.rejectAll(new NoAnswer('The connection to Janus was lost'));
    this.parts.closed();
  }
}
