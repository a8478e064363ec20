import type { CallState } from '@anteroom/media/browser';
import type { FromBrowser, ToBrowser, Way } from '@anteroom/media/protocol';
import type { CallDo, CallNow } from './call-now';
import { Channel } from './channel';
import { after, NOTHING_HELD, type Happened } from './happened';
import { CallMedia, loadMedia } from './media';
import { Sending } from './sending';
import { isStillSignedIn } from './still-signed-in';
import { isWayToBlame } from './way-to-blame';

const SAMPLE_EVERY = 2_000;
/**
 * Milliseconds until another way is asked for, when nothing gets through, and when the way in use has ended. The second is not at
 * once, because a way also ends when the API is about to say on which one to go on.
 */
const GIVE_UP_AFTER = { lost: 10_000, gone: 1_500 };

/** Milliseconds: what was refused is news, and what is asked next is another question. */
const READ_WITHIN = 15_000;

/** One call from this page: the line to the API, sound and picture, and what is shown of both. */
export class LiveCall implements CallDo {
  private held = NOTHING_HELD;
  private channel: Channel | undefined;
  private sampling: ReturnType<typeof setInterval> | undefined;
  private givingUp: ReturnType<typeof setTimeout> | undefined;
  private forgetting: ReturnType<typeof setTimeout> | undefined;
  private readonly listeners = new Set<() => void>();
  private readonly media = new CallMedia({
    told: (event) => {
      this.happened({ type: 'media', event });
      if (event.type === 'state') this.mediaIs(event.state);
    },
    began: () => this.happened({ type: 'began' }),
    failed: (way) => this.send({ type: 'failed', way }),
    notLoaded: () => this.happened({ type: 'not-loaded' }),
    send: (to, data) => this.send({ type: 'signal', to, data }),
  });
  private readonly sending = new Sending((tracks) => this.media.want(tracks));

  /** `path` of the channel, on the address that the page came from. */
  constructor(private readonly path: string) {}

  readonly now = (): CallNow => this.held.now;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  open(): void {
    this.happened({ type: 'opening' });
    this.channel = new Channel({ path: this.path, hello: () => this.hello(), heard: (message) => this.heard(message), lost: () => this.happened({ type: 'line-lost' }), notOpened: () => void this.mayStill() });
    this.channel.open();
    this.sampling = setInterval(() => void this.sample(), SAMPLE_EVERY);
    window.addEventListener('online', this.restart);
  }

  /** The page goes, or shows something else; the place is kept for a while. */
  close(): void {
    this.channel?.close();
    this.channel = undefined;
    clearInterval(this.sampling);
    clearTimeout(this.givingUp);
    clearTimeout(this.forgetting);
    window.removeEventListener('online', this.restart);
    this.media.leave();
  }

  setLocal(local: MediaStream | null): void {
    this.sending.from(local);
    this.tellState();
  }

  readonly mute = (on: boolean): void => {
    this.sending.mute(on);
    this.tellState();
  };

  readonly camera = (on: boolean): void => {
    this.sending.camera(on);
    this.tellState();
  };

  readonly use = (kind: 'audio' | 'video', deviceId: string): Promise<void> => this.sending.use(kind, deviceId);
  readonly say = (text: string): void => this.send({ type: 'say', text });
  readonly admit = (id: string): void => this.send({ type: 'admit', id });
  readonly remove = (id: string): void => this.send({ type: 'remove', id });
  readonly hold = (why: 'on-hold' | 'ringing'): void => this.send({ type: 'hold', why });
  readonly takeUp = (): void => this.send({ type: 'take-up' });

  readonly take = (way: Way): void => {
    this.send({ type: 'try', way });
    this.happened({ type: 'offer-taken' });
  };

  readonly again = (): void => {
    if (this.held.now.state === 'closed') return this.open();
    this.channel?.hurry();
    this.restart();
  };

  readonly leave = (): void => {
    this.send({ type: 'leave' });
    this.close();
    this.happened({ type: 'left' });
  };

  private readonly restart = (): void => {
    void this.media.restart().catch(() => undefined);
  };

  private hello(): FromBrowser {
    const { me, media, state } = this.held.now;
    const before = me && { seat: me.id, stillUp: state === 'in' && media === 'up' };
    return { type: 'hello', ways: ['janus', 'direct'], ...(before && { before }) };
  }

  /** Staff go on when they have signed in again. Patients and guests leave by themselves what their page follows no more. */
  private async mayStill(): Promise<void> {
    const { channel } = this;
    if (!this.path.startsWith('/api/consultations/') || (await isStillSignedIn()) || this.channel !== channel) return;
    this.heard({ type: 'closed', why: 'signed-out' });
  }

  private heard(message: ToBrowser): void {
    this.happened({ type: 'heard', message });
    switch (message.type) {
      case 'welcome': return this.welcomed(message);
      case 'enter': return this.enter(message);
      case 'participant': return this.media.peer(message.participant.id, message.participant.place === 'room');
      case 'gone': return this.media.peer(message.id, false);
      case 'signal': return this.media.signal(message.from, message.data);
      case 'renew': return this.media.renew(message.coreToken);
      default: return this.out(message.type);
    }
  }

  private enter(message: Extract<ToBrowser, { type: 'enter' }>): void {
    clearTimeout(this.givingUp);
    void this.media.enter(message, this.held.now.me?.id ?? '');
  }

  private out(type: ToBrowser['type']): void {
    if (type === 'wait' || type === 'closed') clearTimeout(this.givingUp);
    if (type === 'wait') this.media.leave();
    if (type === 'closed') this.close();
    if (type === 'refused') this.refused();
  }

  private refused(): void {
    clearTimeout(this.forgetting);
    this.forgetting = setTimeout(() => this.happened({ type: 'refusal-old' }), READ_WITHIN);
  }

  private welcomed({ place, participants }: Extract<ToBrowser, { type: 'welcome' }>): void {
    this.tellState();
    if (place !== 'room') this.media.leave();
    for (const one of participants) this.media.peer(one.id, one.place === 'room');
    // So that nobody waits for it when they are called in.
    void loadMedia().catch(() => undefined);
  }

  private mediaIs(state: CallState): void {
    clearTimeout(this.givingUp);
    if (state === 'lost' || state === 'gone') this.givingUp = setTimeout(() => this.giveUp(), GIVE_UP_AFTER[state]);
  }

  /** Again and again, as long as it does not mend itself. */
  private giveUp(): void {
    const { way } = this.media;
    if (!way) return;
    if (isWayToBlame(this.held.now)) this.send({ type: 'failed', way });
    this.givingUp = setTimeout(() => this.giveUp(), GIVE_UP_AFTER.lost);
  }

  private tellState(): void {
    const { muted, cameraOff } = this.sending;
    this.happened({ type: 'mine', muted, cameraOff });
    this.send({ type: 'state', muted, cameraOff });
  }

  private async sample(): Promise<void> {
    const measured = await this.media.measure().catch(() => undefined);
    if (!measured || this.held.now.state !== 'in') return;
    this.happened({ type: 'measured', of: measured.of });
    this.send({ type: 'sample', ...measured });
  }

  private send(message: FromBrowser): void {
    this.channel?.send(message);
  }

  private happened(happened: Happened): void {
    const before = this.held;
    this.held = after(before, happened);
    if (this.held.now !== before.now) for (const listener of this.listeners) listener();
  }
}
