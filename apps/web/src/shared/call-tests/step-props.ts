import type { ReactNode } from 'react';
import type { DevicesNow } from '../call/devices';
import type { DevicesDo } from '../call/use-devices';
import type { Cause, Line, Part, Result } from './found';
import type { WhichBrowser } from './which-browser';

/** Camera, microphone and speaker while they are being tried; what is chosen is used in the call. */
export type Devices = DevicesNow & DevicesDo;

export interface StepProps {
  browser: WhichBrowser;
  devices: Devices;
  /** The page's own link, for who has to open it elsewhere. */
  link: string;
  /** Other ways than a video call, for this failure. */
  around: (part: Part | 'browser', cause: Cause) => ReactNode;
  onFound: (result: Result, why?: Cause, line?: Line | null) => void;
}
