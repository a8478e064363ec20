import type { Band } from '@anteroom/media/quality';

/** How somebody is heard. `delayMs`: from one's mouth to the other's ear, milliseconds; null: not known. */
export interface Heard {
  band: Band;
  delayMs: number | null;
}

/** What somebody is told about it, and what they can do, if anything. */
export interface Telling {
  sentence: string;
  advice: string | null;
}

const NOT_MEASURED: Heard = { band: 'not-known', delayMs: null };
const QUARTER = 250;
/** Milliseconds that are told as less than half a second, where pauses begin to help. */
const SHORT_FOR_A_PAUSE = 375;
const PARTS = ['', 'about a quarter of a second', 'about half a second', 'about three quarters of a second'] as const;

/** Nobody hears the difference between 480 and 520 ms, so figures are told as one would say them. */
function late(delayMs: number | null): string {
  if (delayMs === null) return 'noticeably';
  const quarters = Math.max(1, Math.round(delayMs / QUARTER));
  const halves = Math.round(quarters / 2) / 2;
  return PARTS[quarters] ?? (halves === 1 ? 'about a second' : `about ${halves} seconds`);
}

/** A band is told once it has lasted, a figure is of this moment: one that is too small for it by now is left out. */
const lateAndLasting = (delayMs: number | null): string => late(delayMs !== null && delayMs < SHORT_FOR_A_PAUSE ? null : delayMs);

/** For whoever speaks: how the other side hears them. Nothing is said to be good that was not measured. */
export function theyHearYou({ band, delayMs }: Heard = NOT_MEASURED): Telling {
  switch (band) {
    case 'fine': return { sentence: 'They hear you without a delay that anybody would notice.', advice: null };
    case 'watch': return { sentence: `They hear you ${late(delayMs)} late.`, advice: null };
    case 'prompt': return { sentence: `They hear you ${lateAndLasting(delayMs)} late.`, advice: 'Leave a pause after you speak.' };
    case 'not-known': return { sentence: 'How late they hear you is not measured.', advice: null };
  }
}

/** For whoever listens. */
export function youHearThem({ band, delayMs }: Heard = NOT_MEASURED): Telling {
  switch (band) {
    case 'fine': return { sentence: 'You hear them without a delay that anybody would notice.', advice: null };
    case 'watch': return { sentence: `You hear them ${late(delayMs)} late.`, advice: null };
    case 'prompt': return { sentence: `You hear them ${lateAndLasting(delayMs)} late.`, advice: 'Wait a moment before you answer, so that you do not talk over each other.' };
    case 'not-known': return { sentence: 'How late you hear them is not measured.', advice: null };
  }
}
