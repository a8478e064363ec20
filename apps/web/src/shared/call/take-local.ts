import type { Cause } from '../call-tests/found';
import { causeOf } from '../call-tests/take-device';
import { thisBrowser } from '../call-tests/which-browser';

export type Kind = 'audio' | 'video';
export type Wanted = Readonly<Record<Kind, boolean>>;
/** Device ids, as far as somebody chose. */
export type Chosen = Readonly<Partial<Record<Kind, string>>>;
export type Troubles = Readonly<Partial<Record<Kind, Cause>>>;
export interface Taken {
  tracks: readonly MediaStreamTrack[];
  trouble: Troubles;
}

/** Enough to see a face and a rash; what more a camera gives would only be taken from the sound on a slow line. */
const SETTINGS: Readonly<Record<Kind, MediaTrackConstraints>> = {
  audio: { echoCancellation: true, noiseSuppression: true, autoGainControl: true },
  video: { width: { ideal: 640 }, height: { ideal: 480 }, frameRate: { ideal: 24, max: 30 }, facingMode: 'user' },
};

/** `ideal`, so that one that was pulled out meanwhile is no failure. */
const constraint = (kind: Kind, id: string | undefined): MediaTrackConstraints => (id ? { ...SETTINGS[kind], deviceId: { ideal: id } } : SETTINGS[kind]);

/** What keeps this page from asking at all. */
const before = (): Cause | null => {
  const { insecure, old } = thisBrowser();
  if (insecure) return 'insecure';
  return old ? 'old-browser' : null;
};

/** Windows of other apps say no for the person, who was never asked. */
const why = (error: unknown): Cause => {
  const cause = causeOf(error);
  return (cause === 'denied' || cause === 'not-known') && thisBrowser().inApp ? 'in-app' : cause;
};

async function takeOne(kind: Kind, id: string | undefined): Promise<Taken> {
  try {
    return { tracks: (await navigator.mediaDevices.getUserMedia({ [kind]: constraint(kind, id) })).getTracks(), trouble: {} };
  } catch (error) {
    if ((error as Error).name !== 'OverconstrainedError') return { tracks: [], trouble: { [kind]: why(error) } };
  }
  return navigator.mediaDevices.getUserMedia({ [kind]: true }).then((stream) => ({ tracks: stream.getTracks(), trouble: {} }), (error: unknown) => ({ tracks: [], trouble: { [kind]: why(error) } }));
}

/** Microphone and camera in one question if it can be; else each by itself, so that one that fails does not take the other along. Never throws. */
export async function takeLocal(wanted: Wanted, chosen: Chosen = {}): Promise<Taken> {
  const kinds = (['audio', 'video'] as const).filter((kind) => wanted[kind]);
  const cause = before();
  if (cause) return { tracks: [], trouble: Object.fromEntries(kinds.map((kind) => [kind, cause])) };
  if (kinds.length === 2) {
    const both = { audio: constraint('audio', chosen.audio), video: constraint('video', chosen.video) };
    const stream = await navigator.mediaDevices.getUserMedia(both).catch(() => null);
    if (stream) return { tracks: stream.getTracks(), trouble: {} };
  }
  let taken: Taken = { tracks: [], trouble: {} };
  for (const kind of kinds) {
    const one = await takeOne(kind, chosen[kind]);
    taken = { tracks: [...taken.tracks, ...one.tracks], trouble: { ...taken.trouble, ...one.trouble } };
  }
  return taken;
}

/** This one and no other. @throws DOMException */
export const takeExactly = async (kind: Kind, id: string): Promise<MediaStreamTrack | undefined> =>
  (await navigator.mediaDevices.getUserMedia({ [kind]: { ...SETTINGS[kind], facingMode: undefined, deviceId: { exact: id } } })).getTracks()[0];
