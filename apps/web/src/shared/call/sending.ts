type Kind = 'audio' | 'video';
type Tracks = Record<Kind, MediaStreamTrack | null>;

const trackOf = (stream: MediaStream | null, kind: Kind): MediaStreamTrack | null =>
  (kind === 'audio' ? stream?.getAudioTracks() : stream?.getVideoTracks())?.[0] ?? null;

/** What of the page's microphone and camera goes out. */
export class Sending {
  private local: MediaStream | null = null;
  private isMuted = false;
  private isDark = false;

  constructor(private readonly want: (tracks: Tracks) => Promise<void>) {}

  /** Nobody can be heard without a microphone, whether there is none, it may not be used, or the browser is still asking. */
  get muted(): boolean {
    return this.isMuted || !trackOf(this.local, 'audio');
  }

  get cameraOff(): boolean {
    return this.isDark || !trackOf(this.local, 'video');
  }

  from(local: MediaStream | null): void {
    this.local = local;
    this.apply();
  }

  /** Silence is sent, so that the line goes on being measured. */
  mute(on: boolean): void {
    this.isMuted = on;
    this.apply();
  }

  camera(on: boolean): void {
    this.isDark = !on;
    this.apply();
  }

  async use(kind: Kind, deviceId: string): Promise<void> {
    const { local } = this;
    const fresh = await navigator.mediaDevices.getUserMedia({ [kind]: { deviceId: { exact: deviceId } } });
    const track = trackOf(fresh, kind);
    const old = trackOf(local, kind);
    if (!local || !track) return;
    if (old) local.removeTrack(old);
    old?.stop();
    local.addTrack(track);
    this.apply();
  }

  private apply(): void {
    const [audio, video] = [trackOf(this.local, 'audio'), trackOf(this.local, 'video')];
    if (audio) audio.enabled = !this.isMuted;
    if (video) video.enabled = !this.isDark;
    void this.want({ audio, video: this.isDark ? null : video }).catch(() => undefined);
  }
}
