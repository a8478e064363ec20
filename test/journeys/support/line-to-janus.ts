import { freePort, LocalJanus } from '@anteroom/media/server';
import { ImpairmentRelay } from '@anteroom/media/testing';
import type { Configuration } from '../../../apps/api/src/configuration';

const EVENTS_PASSWORD = 'events-of-the-journey';

/** A Janus of the journey's own, with a line to it that can be made bad for one person. */
export class LineToJanus {
  private constructor(
    readonly janus: LocalJanus,
    private readonly relay: ImpairmentRelay,
    private readonly port: number,
  ) {}

  static async open(): Promise<LineToJanus> {
    // Janus has to know where to tell what it sees before the server listens there.
    const port = await freePort();
    const events = { url: `http://127.0.0.1:${port}/api/janus-events`, password: EVENTS_PASSWORD };
    const janus = await LocalJanus.start({ reclaimSeconds: 3, events });
    return new LineToJanus(janus, await ImpairmentRelay.open(janus.url), port);
  }

  /** For the server: everybody's line goes through ours. */
  get configuration(): Partial<Configuration> {
    const { apiSecret, tokenSecret, adminKey } = this.janus.secrets;
    return {
      port: this.port, janusUrl: this.relay.url,
      janusApiSecret: apiSecret, janusTokenSecret: tokenSecret, janusAdminKey: adminKey, janusEventsPassword: EVENTS_PASSWORD,
    };
  }

  /** For whoever sits there: `{}` mends it. */
  get impair(): ImpairmentRelay['impair'] {
    return this.relay.impair.bind(this.relay);
  }

  dropSockets(seat: string): void {
    this.relay.dropSockets(seat);
  }

  async close(): Promise<void> {
    await this.relay.close();
    await this.janus.stop();
  }
}
