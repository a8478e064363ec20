import { useCallback, useEffect, useRef, useState } from 'react';
import type { Cause } from './found';
import { takeDevice, type Kind } from './take-device';

export interface OneDevice {
  stream: MediaStream | null;
  cause: Cause | null;
  /** The browser is asking, or the device is starting. */
  taking: boolean;
  take: (deviceId?: string) => Promise<void>;
  /** To choose among; told only once one was allowed. */
  list: readonly MediaDeviceInfo[];
}
export interface Devices {
  video: OneDevice;
  audio: OneDevice;
}

const stop = (stream: MediaStream | null) => stream?.getTracks().forEach((track) => track.stop());

const listOf = async (kind: Kind): Promise<MediaDeviceInfo[]> => {
  const all = await navigator.mediaDevices.enumerateDevices();
  return all.filter((device) => device.kind === `${kind}input` && device.deviceId !== '');
};

const useOne = (kind: Kind): OneDevice => {
  const [state, setState] = useState<Omit<OneDevice, 'take'>>({ stream: null, cause: null, taking: false, list: [] });
  const held = useRef<MediaStream | null>(null);
  const gone = useRef(false);
  const take = useCallback(
    async (deviceId?: string) => {
      stop(held.current);
      held.current = null;
      setState((before) => ({ ...before, stream: null, cause: null, taking: true }));
      const taken = await takeDevice(kind, deviceId);
      const stream = 'stream' in taken ? taken.stream : null;
      if (gone.current) return stop(stream);
      held.current = stream;
      setState({ stream, cause: 'cause' in taken ? taken.cause : null, taking: false, list: stream ? await listOf(kind) : [] });
    },
    [kind],
  );
  useEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
      stop(held.current);
    };
  }, []);
  return { ...state, take };
};

/** Camera and microphone while they are being tried; let go of when the tests are left. */
export const useDevicesForTests = (): Devices => ({ video: useOne('video'), audio: useOne('audio') });

/** Both that are being tried; neither has to be there. */
export const tracksOf = ({ video, audio }: Devices): MediaStream => new MediaStream([...(video.stream?.getTracks() ?? []), ...(audio.stream?.getTracks() ?? [])]);
