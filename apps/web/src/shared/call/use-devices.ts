import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { playSound } from '../call-tests/play-sound';
import { Devices, type DevicesNow } from './devices';
import type { Kind, Wanted } from './take-local';

export interface DevicesDo {
  /** Asks the browser for what is not on yet; both unless told otherwise. */
  ask(wanted?: Wanted): Promise<void>;
  choose(kind: Kind | 'speaker', id: string): Promise<void>;
  /** A short tune over the chosen speaker. @throws where no sound may be played */
  playSound(): Promise<void>;
  /** Lets go of everything, so that the lights go out. Leaving the page does the same. */
  stop(): void;
}

/** Camera, microphone and speaker of this page. Nothing is asked for before `ask`. */
export function useDevices(): DevicesNow & DevicesDo {
  const devices = useMemo(() => new Devices(), []);
  useEffect(() => {
    devices.open();
    return () => devices.close();
  }, [devices]);
  const now = useSyncExternalStore(devices.subscribe, devices.now);
  return useMemo(() => ({ ...now, ask: devices.ask, choose: devices.choose, stop: devices.stop, playSound: () => playSound(now.chosen.speaker) }), [now, devices]);
}
