import type { Cause } from '../call-tests/found';
import { causeOf } from '../call-tests/take-device';
import { chosenDevices, keepChosen, type ChosenDevices } from './chosen-devices';
import { takeExactly, takeLocal, type Kind, type Taken, type Troubles, type Wanted } from './take-local';

export interface DevicesNow {
  /** Another object whenever its tracks change; null: nothing is on. */
  stream: MediaStream | null;
  /** The browser is asking, or a device is starting. */
  asking: boolean;
  /** Why something that was asked for is not on; `mendingFor` has the words. */
  trouble: Troubles;
  cameras: readonly MediaDeviceInfo[];
  microphones: readonly MediaDeviceInfo[];
  /** Empty where the browser lets no page choose. */
  speakers: readonly MediaDeviceInfo[];
  /** What is in use. */
  chosen: ChosenDevices;
  /** What happened by itself, such as a headset that was pulled out, in words for the person. */
  news: string | null;
}

const NAMES: Readonly<Record<Kind, string>> = { audio: 'microphone', video: 'camera' };
const KINDS = ['audio', 'video'] as const;
const NOTHING: DevicesNow = { stream: null, asking: false, trouble: {}, cameras: [], microphones: [], speakers: [], chosen: {}, news: null };

const kindOf = (track: MediaStreamTrack): Kind => (track.kind === 'audio' ? 'audio' : 'video');
const idOf = (track: MediaStreamTrack): string => track.getSettings().deviceId ?? '';

/** Camera, microphone and speaker of this page, from being asked for until they are let go of. */
export class Devices {
  private current: DevicesNow = NOTHING;
  private wanted: Wanted = { audio: false, video: false };
  private readonly listeners = new Set<() => void>();

  private readonly look = (): void => void this.list();

  readonly now = (): DevicesNow => this.current;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  open(): void {
    navigator.mediaDevices?.addEventListener('devicechange', this.look);
    document.addEventListener('visibilitychange', this.lookAgain);
  }

  close(): void {
    navigator.mediaDevices?.removeEventListener('devicechange', this.look);
    document.removeEventListener('visibilitychange', this.lookAgain);
    this.stop();
  }

  /** What is on already stays on. Never throws: see `trouble`. */
  readonly ask = async (wanted: Wanted = { audio: true, video: true }): Promise<void> => {
    this.wanted = { audio: this.wanted.audio || wanted.audio, video: this.wanted.video || wanted.video };
    const missing = { audio: wanted.audio && !this.track('audio'), video: wanted.video && !this.track('video') };
    this.becomes({ asking: true, news: null });
    this.take(await takeLocal(missing, chosenDevices()));
    await this.list();
  };

  /** Without a pause where two can be open at once; else the old one is let go of first. */
  readonly choose = async (kind: Kind | 'speaker', id: string): Promise<void> => {
    keepChosen({ [kind]: id });
    if (kind === 'speaker') return this.becomes({ chosen: { ...this.current.chosen, speaker: id } });
    this.wanted = { ...this.wanted, [kind]: true };
    this.becomes({ asking: true, news: null });
    try {
      const track = await takeExactly(kind, id).catch(() => {
        this.letGo(kind);
        return takeExactly(kind, id);
      });
      this.take({ tracks: track ? [track] : [], trouble: {} });
    } catch (error) {
      this.take({ tracks: [], trouble: { [kind]: causeOf(error) } });
    }
  };

  /** Everything, so that the lights go out. */
  readonly stop = (): void => {
    this.wanted = { audio: false, video: false };
    for (const kind of KINDS) this.letGo(kind);
    this.becomes({ stream: null, trouble: {}, news: null, asking: false });
  };

  private track(kind: Kind): MediaStreamTrack | undefined {
    return this.current.stream?.getTracks().find((track) => track.kind === kind && track.readyState === 'live');
  }

  private letGo(kind: Kind): void {
    const track = this.track(kind);
    track?.stop();
    track?.removeEventListener('ended', this.ended);
  }

  private take({ tracks, trouble }: Taken): void {
    for (const track of tracks) {
      // Nobody wants it any more: they left while the browser was asking.
      if (!this.wanted[kindOf(track)]) track.stop();
      else this.use(track);
    }
    const still: Troubles = { ...this.current.trouble, ...trouble };
    this.becomes({ asking: false, trouble: Object.fromEntries(Object.entries(still).filter(([kind]) => !this.track(kind as Kind))) });
  }

  private use(track: MediaStreamTrack): void {
    const kind = kindOf(track);
    this.letGo(kind);
    track.addEventListener('ended', this.ended);
    const others = this.current.stream?.getTracks().filter((other) => other.kind !== kind && other.readyState === 'live') ?? [];
    this.becomes({ stream: new MediaStream([...others, track]), chosen: { ...this.current.chosen, [kind]: idOf(track) } });
  }

  /** It was pulled out, or taken by something else: the next best, before anybody notices. */
  private readonly ended = ({ target }: Event): void => {
    const kind = kindOf(target as MediaStreamTrack);
    if (!this.wanted[kind]) return;
    const rest = this.current.stream?.getTracks().filter((track) => track !== target) ?? [];
    this.becomes({ stream: rest.length > 0 ? new MediaStream(rest) : null });
    void this.instead(kind);
  };

  private async instead(kind: Kind): Promise<void> {
    this.take(await takeLocal({ audio: kind === 'audio', video: kind === 'video' }));
    await this.list();
    const track = this.track(kind);
    this.becomes({ news: track ? `Your ${NAMES[kind]} was turned off or pulled out. We now use “${track.label || `another ${NAMES[kind]}`}”.` : lostWords(kind) });
  }

  private async list(): Promise<void> {
    const all = (await navigator.mediaDevices?.enumerateDevices().catch(() => [])) ?? [];
    const list = (kind: MediaDeviceKind): MediaDeviceInfo[] => all.filter((device) => device.kind === kind && device.deviceId !== '');
    const speakers = 'setSinkId' in HTMLMediaElement.prototype ? list('audiooutput') : [];
    this.becomes({ cameras: list('videoinput'), microphones: list('audioinput'), speakers, chosen: { ...withSpeaker(speakers), ...this.current.chosen } });
  }

  /** A telephone that rang has given the microphone back, or another program was closed. */
  private readonly lookAgain = (): void => {
    if (document.visibilityState === 'hidden') return;
    const back = (kind: Kind): boolean => this.wanted[kind] && !this.track(kind) && isPassing(this.current.trouble[kind]);
    const wanted = { audio: back('audio'), video: back('video') };
    if (wanted.audio || wanted.video) void this.ask(wanted);
  };

  private becomes(now: Partial<DevicesNow>): void {
    this.current = { ...this.current, ...now };
    for (const listener of this.listeners) listener();
  }
}

const isPassing = (cause: Cause | undefined): boolean => cause === 'in-use' || cause === 'none';

const lostWords = (kind: Kind): string =>
  kind === 'audio' ? 'Your microphone was turned off or pulled out. The others cannot hear you.' : 'Your camera was turned off or pulled out. The others cannot see you.';

const withSpeaker = (speakers: readonly MediaDeviceInfo[]): ChosenDevices => {
  const { speaker } = chosenDevices();
  return speaker && speakers.some(({ deviceId }) => deviceId === speaker) ? { speaker } : {};
};
