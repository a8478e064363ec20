/** Camera, microphone and speaker of a device as jsdom has none, for tests of one screen. */
export interface FakeDevice {
  /** What the next asking for it ends with; null: it is given. */
  refuses: { video: string | null; audio: string | null };
  asked: string[];
  /** From 0 to 1: how loud the microphone is. */
  loudness: number;
  /** False: as where a computer has nothing that could sound. */
  sounds: boolean;
  stopped: number;
}

class FakeStream {
  readonly id = `stream-${Math.round(performance.now() * 1_000)}`;
  constructor(private readonly tracks: object[] = []) {}
  getTracks = () => this.tracks;
  getVideoTracks = () => this.tracks.filter((track) => (track as { kind: string }).kind === 'video');
  getAudioTracks = () => this.tracks.filter((track) => (track as { kind: string }).kind === 'audio');
}

const refusal = (name: string): Error => Object.assign(new Error(name), { name });

const fakeAudio = (device: FakeDevice) =>
  class {
    currentTime = 0;
    get state() {
      return device.sounds ? 'running' : 'suspended';
    }
    destination = {};
    resume = () => (device.sounds ? Promise.resolve() : new Promise<void>(() => undefined));
    close = () => Promise.resolve();
    createMediaStreamSource = () => ({ connect: () => undefined });
    createMediaStreamDestination = () => ({ stream: new FakeStream() });
    createAnalyser = () => ({ fftSize: 32, getByteTimeDomainData: (samples: Uint8Array) => samples.fill(128 + Math.round(127 * device.loudness)) });
    createOscillator = () => ({ frequency: { value: 0 }, connect: (to: unknown) => to, start: () => undefined, stop: () => undefined });
    createGain = () => ({ gain: { setValueAtTime: () => undefined, exponentialRampToValueAtTime: () => undefined }, connect: (to: unknown) => to });
  };

/** Puts one in place of whatever was there. */
export const aDevice = (): FakeDevice => {
  const device: FakeDevice = { refuses: { video: null, audio: null }, asked: [], loudness: 0, sounds: true, stopped: 0 };
  const track = (kind: string) => ({
    kind, enabled: true, readyState: 'live', label: `A ${kind} device`, getSettings: () => ({ deviceId: `${kind}-1` }), addEventListener: () => undefined, removeEventListener: () => undefined,
    stop() {
      device.stopped += 1;
      this.readyState = 'ended';
    },
  });
  const getUserMedia = (wanted: MediaStreamConstraints) => {
    const kinds = (['video', 'audio'] as const).filter((kind) => wanted[kind]);
    device.asked.push(kinds.join());
    const refused = kinds.map((kind) => device.refuses[kind]).find((name) => name !== null);
    return refused ? Promise.reject(refusal(refused)) : Promise.resolve(new FakeStream(kinds.map(track)));
  };
  Object.defineProperty(navigator, 'mediaDevices', { configurable: true, value: { getUserMedia, enumerateDevices: () => Promise.resolve([]), addEventListener: () => undefined, removeEventListener: () => undefined } });
  Object.assign(window, { MediaStream: FakeStream, AudioContext: fakeAudio(device), RTCPeerConnection: class {}, isSecureContext: true });
  HTMLMediaElement.prototype.play = () => Promise.resolve();
  return device;
};
