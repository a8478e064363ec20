import { isRefused } from '@anteroom/domain/kernel';
import type { CallRoom, Change, RoomEvent } from '@anteroom/media/server';
import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { Consultations } from '../consultation/consultations';
import { FollowedCall } from './watching/followed-call';
import { Recording } from './watching/recording';
import type { ToRecord } from './watching/to-record';

const SYSTEM = { id: 'system', roles: ['system'] as const };
/** Milliseconds between two looks at every call. */
const LOOKS = 500;

/** Milliseconds since 1970 that never go back, as the clock of the machine may. */
const moment = (): number => performance.timeOrigin + performance.now();

interface Followed {
  call: FollowedCall;
  recording: Recording;
}

/** Follows every call that goes on, to learn how well people hear and see each other: tells those in it, and records what lasts. */
@Injectable()
export class CallWatching implements OnApplicationShutdown {
  private readonly logger = new Logger('Calls');
  private readonly followed = new Map<string, Followed>();
  private readonly ending = new Set<Recording>();
  private looking: NodeJS.Timeout | undefined;

  constructor(private readonly consultations: Consultations) {}

  /** Somebody is at the call of this consultation. */
  opened(consultation: string, room: CallRoom): void {
    this.closed(consultation);
    const recording = new Recording({
      stay: randomUUID(),
      record: (one) => this.record(consultation, one),
      failed: (one) => this.logger.error(one, 'How a call went could not be recorded yet'),
    });
    this.followed.set(consultation, { call: new FollowedCall(room, (one) => recording.add(one)), recording });
    this.looking ??= setInterval(() => this.look(), LOOKS).unref();
  }

  /** In the order in which it happened. Never throws. */
  roomEvent(consultation: string, event: RoomEvent): void {
    const followed = this.followed.get(consultation);
    if (followed) this.safely(() => followed.call.heard(moment(), event));
  }

  /** Nobody is there any more. */
  closed(consultation: string): void {
    const followed = this.followed.get(consultation);
    if (!followed) return;
    const { call, recording } = followed;
    this.followed.delete(consultation);
    this.safely(() => call.end(moment()));
    this.ending.add(recording);
    recording.end();
    void recording.settled().then(() => this.ending.delete(recording));
    if (this.followed.size === 0) this.stopLooking();
  }

  /** What Janus saw, whichever call it is of. Never throws. */
  janus(change: Change): void {
    const calls = [...this.followed.values()].map(({ call }) => call);
    const about = 'participant' in change ? calls.filter((call) => call.has(change.participant.split('.')[0] ?? '')) : calls;
    for (const call of about) this.safely(() => call.janus(moment(), change));
  }

  /** Once everything that was seen so far is recorded, or was given up. */
  async settled(): Promise<void> {
    const all = [...[...this.followed.values()].map(({ recording }) => recording), ...this.ending];
    await Promise.all(all.map((recording) => recording.settled()));
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopLooking();
    for (const consultation of [...this.followed.keys()]) this.closed(consultation);
    for (const recording of this.ending) recording.stop();
    await this.settled();
  }

  private look(): void {
    for (const { call } of this.followed.values()) this.safely(() => call.tick(moment()));
  }

  private stopLooking(): void {
    clearInterval(this.looking);
    this.looking = undefined;
  }

  /** A call goes on, whatever becomes of watching it. */
  private safely(work: () => void): void {
    try {
      work();
    } catch (error) {
      this.logger.error({ reason: error instanceof Error ? error.name : 'unknown' }, 'A call could not be watched');
    }
  }

  private async record(id: string, { stem, input, command }: ToRecord & { command: string }): Promise<void> {
    const answer = await this.consultations.change({ id, stem, input, asking: SYSTEM, command });
    if (isRefused(answer)) this.logger.warn({ stem, code: answer.refused.code }, 'How a call went was refused');
  }
}
