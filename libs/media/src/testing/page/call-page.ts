import { DirectCall, EchoLine, JanusCall, type Call, type CallEvent, type EchoMeasured, type Signal } from '../../browser';
import type { IceServer, JanusEntry } from '../../protocol';

/** What a test can do in a page; it is given to the page as `window.call`. Everything that goes in and out is JSON. */
export interface CallPage {
  janus(url: string, entry: Omit<JanusEntry, 'path'>, more?: { iceServers?: IceServer[]; relayOnly?: boolean; simulcast?: boolean; late?: boolean }): Promise<void>;
  direct(me: string, peers: string[], more?: { iceServers?: IceServer[]; relayOnly?: boolean }): Promise<void>;
  heard(from: string, signal: Signal): void;
  meet(id: string): void;
  part(id: string): void;
  camera(on: boolean): Promise<void>;
  restart(): Promise<void>;
  measure(): ReturnType<Call['measure']>;
  leave(): Promise<void>;
  /** Frames decoded of each of the others. */
  frames(): Promise<Record<string, number>>;
  /** Without the streams, in the order in which they came. */
  events(): { type: string; state?: string; participant?: string }[];
  renew(coreToken: string): void;
  /** Tries the line alone; "echo" is seen like one of the others. */
  echo(url: string, coreToken: string, more?: { iceServers?: IceServer[]; relayOnly?: boolean; empty?: boolean }): Promise<void>;
  measureEcho(): Promise<EchoMeasured & { state: string }>;
}

declare global {
  interface Window {
    call: CallPage;
    /** Given by the test: hands a signal to another page. */
    signal: (to: string, signal: Signal) => void;
  }
}

const events: ReturnType<CallPage['events']> = [];
const videos = new Map<string, HTMLVideoElement>();
let call: Call | undefined;
let local: MediaStream | undefined;
let echo: EchoLine | undefined;

function told(event: CallEvent): void {
  if (event.type === 'state') return void events.push(event);
  events.push({ type: event.type, participant: event.participant });
  if (event.type === 'left') return void videos.delete(event.participant);
  const video = videos.get(event.participant) ?? document.body.appendChild(document.createElement('video'));
  video.srcObject = event.stream;
  video.muted = true;
  void video.play().catch(() => undefined);
  videos.set(event.participant, video);
}

const media = async (): Promise<MediaStream> => (local = await navigator.mediaDevices.getUserMedia({ audio: true, video: { width: 320, height: 240, frameRate: 10 } }));

window.call = {
  async janus(url, entry, { iceServers = [], late, ...more } = {}) {
    call = new JanusCall({ url, entry, iceServers, told, ...more });
    const stream = await media();
    if (!late) return call.start(stream);
    const started = call.start(new MediaStream());
    for (const track of stream.getTracks()) await call.setLocal(track.kind as 'audio' | 'video', track);
    await started;
  },
  async direct(me, peers, { iceServers = [], ...more } = {}) {
    call = new DirectCall({ me, peers, iceServers, told, ...more, send: (to, signal) => window.signal(to, signal) });
    await call.start(await media());
  },
  heard: (from, signal) => (call as DirectCall).heard(from, signal),
  meet: (id) => (call as DirectCall).meet(id),
  part: (id) => (call as DirectCall).part(id),
  camera: async (on) => call?.setLocal('video', on ? (local?.getVideoTracks()[0] ?? null) : null),
  restart: async () => call?.restart(),
  measure: async () => (call as Call).measure(),
  leave: async () => void (await Promise.all([call?.leave(), echo?.stop()])),
  frames: async () => Object.fromEntries([...videos].map(([who, video]) => [who, video.getVideoPlaybackQuality().totalVideoFrames])),
  events: () => events,
  renew: (coreToken) => (call as JanusCall).renew(coreToken),
  async echo(url, coreToken, { iceServers = [], empty, ...more } = {}) {
    echo = new EchoLine({ url, coreToken, iceServers, ...more, came: (stream) => told({ type: 'came', participant: 'echo', stream }) });
    await echo.start(empty ? new MediaStream() : await media());
  },
  async measureEcho() {
    return { ...(await (echo as EchoLine).measure()), state: (echo as EchoLine).state };
  },
};
