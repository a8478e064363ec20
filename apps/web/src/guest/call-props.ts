import type { CallDo, CallNow, DevicesDo, DevicesNow } from '../shared/call';
import type { GuestNow } from './guest-client';

/** What every part of a call is given. */
export interface CallProps {
  guest: GuestNow;
  now: CallNow;
  act: CallDo;
  devices: DevicesNow & DevicesDo;
}
