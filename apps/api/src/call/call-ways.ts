import type { IceServer } from '@anteroom/media/protocol';
import { JanusRooms, mintToken } from '@anteroom/media/server';
import { Inject, Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import type { Configuration } from '../configuration';
import { systemClock } from '../engine/clock';
import { Concerns } from '../engine/concerns';
import { Signal } from '../engine/signal';
import { CONFIGURATION } from '../http/http.module';
import { iceServers } from './ice-servers';

const MINUTE = 60_000;
/** Of what a browser shows to Janus; renewed every ten minutes, so that a line that was lost for as long still has some left. */
const TOKEN_LIFE = 30 * MINUTE;
/** A relay refuses to go on once it is over, so longer than any call. */
const RELAY_LIFE = 4 * 60 * MINUTE;
const GONE = 'Janus does not answer. Calls go from browser to browser, and the quality of lines is known from the browsers alone.';
/** Milliseconds: a Janus that was only started again is back by then, and its rooms are made again. */
const GRACE = 1_000;

export type JanusNews = 'gone' | 'back';

/**
 * Janus and TURN, as far as they are configured. What they are shown runs out by the clock of this machine, which is what they
 * go by themselves.
 */
@Injectable()
export class CallWays implements OnModuleInit, OnApplicationShutdown {
  readonly rooms: JanusRooms | null;
  readonly changed = new Signal<JanusNews>(() => undefined);
  private readonly logger = new Logger('Calls');
  private gone: NodeJS.Timeout | undefined;

  constructor(
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
    private readonly concerns: Concerns,
  ) {
    const { janusUrl: url, janusApiSecret: apiSecret, janusAdminKey: adminKey } = configuration;
    const told = { reachable: (is: boolean) => this.reachable(is), remade: () => this.changed.emit('back') };
    this.rooms = url && apiSecret && adminKey ? new JanusRooms({ url, apiSecret, adminKey, ...told }) : null;
  }

  /** A server without its Janus serves all the same. */
  async onModuleInit(): Promise<void> {
    await this.rooms?.startOrGoOnTrying();
  }

  async onApplicationShutdown(): Promise<void> {
    clearTimeout(this.gone);
    await this.rooms?.stop();
  }

  iceServers(life = RELAY_LIFE): IceServer[] {
    return iceServers(this.configuration, systemClock.now().getTime() + life);
  }

  /** What a browser shows to Janus. `echoOnly`: it opens nothing but the echo test. */
  coreToken(participant: string, { life = TOKEN_LIFE, echoOnly = false } = {}): string {
    const expires = systemClock.now().getTime() + life;
    const secret = this.configuration.janusTokenSecret ?? '';
    return mintToken(secret, { participant, expires, ...(echoOnly && { plugins: ['janus.plugin.echotest'] }) });
  }

  private reachable(is: boolean): void {
    if (this.concerns.say('janus', is ? null : GONE)) this.logger.warn({ reachable: is }, 'Janus went, or is back');
    clearTimeout(this.gone);
    if (!is) this.gone = setTimeout(() => this.changed.emit('gone'), GRACE).unref();
  }
}
