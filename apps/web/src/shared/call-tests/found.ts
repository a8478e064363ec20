/** What is tried before a call, in this order. */
export const PARTS = ['camera', 'microphone', 'speaker', 'connection'] as const;
export type Part = (typeof PARTS)[number];
export type Result = 'works' | 'does-not-work' | 'not-tried';
export type Found = Readonly<Record<Part, Result>>;

/** What was measured of the line; null is not known. `lost` from 0 to 1. */
export interface Line {
  rttMs: number | null;
  lost: number | null;
  relayed: boolean | null;
}

/** Why something does not work, as far as the browser or the person says. Each has a way to mend it. */
export type Cause =
  /** The person, or their browser by itself, said no. */
  | 'denied'
  /** The telephone or computer keeps browsers from it. */
  | 'denied-by-system'
  | 'none'
  | 'in-use'
  /** It is on, and yet nothing is seen or heard. */
  | 'nothing-comes'
  /** The window of another app, such as a mail or messaging one. */
  | 'in-app'
  | 'old-browser'
  /** Not over https. */
  | 'insecure'
  /** No way through the network for calls. */
  | 'blocked'
  | 'slow'
  /** Our own side could not be reached. */
  | 'unreachable'
  | 'not-known';

export interface Outcome {
  found: Found;
  line: Line | null;
  why: Readonly<Partial<Record<Part | 'browser', Cause>>>;
}

export const NOT_TRIED: Found = { camera: 'not-tried', microphone: 'not-tried', speaker: 'not-tried', connection: 'not-tried' };

/** To be heard and to hear is enough for a call; a picture is more. */
export const hasSound = ({ microphone, speaker }: Found): boolean => microphone !== 'does-not-work' && speaker !== 'does-not-work';
export const isBlocked = ({ why }: Pick<Outcome, 'why'>): boolean => why.connection === 'blocked';

/** Whatever keeps a call from being heard, or from coming about. */
export const failedParts = ({ found }: Pick<Outcome, 'found'>): Part[] => PARTS.filter((part) => found[part] === 'does-not-work');
