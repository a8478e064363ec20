import type { Cause } from './found';

export type Kind = 'video' | 'audio';
export type Taken = { stream: MediaStream } | { cause: Cause };

/** The names are those of the specification: https://www.w3.org/TR/mediacapture-streams/#dom-mediadevices-getusermedia */
const CAUSES: Readonly<Record<string, Cause>> = {
  NotAllowedError: 'denied', SecurityError: 'denied', NotFoundError: 'none', OverconstrainedError: 'none', NotReadableError: 'in-use', AbortError: 'in-use',
  // There is no such thing on this page, or it was asked in a way it does not know.
  TypeError: 'old-browser',
};

export const causeOf = (error: unknown): Cause => {
  const { name = '', message = '' } = (error ?? {}) as { name?: string; message?: string };
  if (name === 'NotAllowedError' && /system/i.test(message)) return 'denied-by-system';
  return CAUSES[name] ?? 'not-known';
};

const WANTED: Readonly<Record<Kind, MediaTrackConstraints>> = {
  video: { width: { ideal: 1280 }, height: { ideal: 720 }, facingMode: 'user' },
  audio: { echoCancellation: true, noiseSuppression: true },
};

/** The camera or the microphone; the one named, as long as it is there. */
export const takeDevice = async (kind: Kind, deviceId?: string): Promise<Taken> => {
  const wanted = deviceId ? { ...WANTED[kind], deviceId: { ideal: deviceId } } : WANTED[kind];
  try {
    return { stream: await navigator.mediaDevices.getUserMedia({ [kind]: wanted }) };
  } catch (error) {
    return { cause: causeOf(error) };
  }
};
