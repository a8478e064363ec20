import { eventsIn, Telemetry, type Change } from '@anteroom/media/server';
import { Injectable, Logger } from '@nestjs/common';
import { CallWatching } from '../call-watching';
import { CallWays } from '../call-ways';

/** What Janus tells of every room, made into changes of the calls. Nothing of what it tells is logged. */
@Injectable()
export class JanusTelemetry {
  private readonly telemetry = new Telemetry();
  private readonly logger = new Logger('Calls');

  constructor(
    private readonly watching: CallWatching,
    private readonly ways: CallWays,
  ) {}

  /** As it was posted. Never throws: what cannot be read is passed over. */
  take(body: unknown): void {
    for (const event of eventsIn(parsed(body))) {
      try {
        for (const change of this.telemetry.take(event)) this.changed(change);
      } catch (error) {
        this.logger.error({ type: event.type, reason: error instanceof Error ? error.name : 'unknown' }, 'An event of Janus could not be read');
      }
    }
  }

  private changed(change: Change): void {
    if (change.what === 'impostor') void this.putOut(change);
    else this.watching.janus(change);
  }

  private async putOut({ room, participant }: { room: string; participant: string }): Promise<void> {
    this.logger.warn({ room }, 'Somebody came into a room under a name that is not theirs, and is put out');
    try {
      await this.ways.rooms?.remove(room, participant);
    } catch (error) {
      this.logger.error({ room, reason: error instanceof Error ? error.name : 'unknown' }, 'They could not be put out');
    }
  }
}

function parsed(body: unknown): unknown {
  try {
    return JSON.parse(Buffer.isBuffer(body) ? body.toString('utf8') : '');
  } catch {
    return undefined;
  }
}
