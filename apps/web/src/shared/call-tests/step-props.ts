import type { ReactNode } from 'react';
import type { Cause, Line, Part, Result } from './found';
import type { Devices } from './use-devices-for-tests';
import type { WhichBrowser } from './which-browser';

export interface StepProps {
  browser: WhichBrowser;
  devices: Devices;
  /** The page's own link, for who has to open it elsewhere. */
  link: string;
  /** Other ways than a video call, for this failure. */
  around: (part: Part | 'browser', cause: Cause) => ReactNode;
  onFound: (result: Result, why?: Cause, line?: Line | null) => void;
}
