import { createContext } from 'react';
import type { CallDo, CallNow, DevicesDo, DevicesNow } from '../../../shared/call';

/** The call in the room, for whatever of the room shows it or acts on it. */
export interface RoomCallNow {
  call: CallNow;
  act: CallDo;
  devices: DevicesNow & DevicesDo;
  standing: 'none' | 'ahead' | 'on';
  held: 'on-hold' | 'ringing' | null;
  /** Whether one takes part: whoever called the patient in does, others when they say so. */
  takesPart: boolean;
  join: () => void;
}

export const RoomCall = createContext<RoomCallNow | null>(null);
