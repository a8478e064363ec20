import { clock } from '../../shared/time';
import type { CallStory } from './call-story';
import { timed } from './call-words';

type Stretch = Pick<CallStory, 'from' | 'to'>;

/** Where a moment lies, in per cent of the width: the picture is as wide as its place, and its letters stay as they are. */
export const shareOf = ({ from, to }: Stretch, at: number): number => ((at - from) / (to - from)) * 100;
export const percent = (share: number): string => `${share.toFixed(2)}%`;

/** As a clock counts, in seconds. */
const STEPS = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1_800, 3_600];
/** As many as stand beside each other on a telephone: seconds take more room. */
const most = (step: number): number => (step < 60 ? 5 : 6);

const stepFor = ({ from, to }: Stretch): number => {
  const seconds = (to - from) / 1_000;
  return STEPS.find((step) => seconds / step <= most(step)) ?? Math.ceil(seconds / most(3_600) / 3_600) * 3_600;
};

/** What the axis says and where: full minutes, or where the call was short so many seconds. */
export const ticksOf = (stretch: Stretch, zone: string): { at: number; text: string }[] => {
  const step = stepFor(stretch) * 1_000;
  const first = Math.ceil(stretch.from / step) * step;
  const count = Math.max(Math.floor((stretch.to - first) / step) + 1, 0);
  return Array.from({ length: count }, (_, index) => first + index * step).map((at) => ({ at, text: step < 60_000 ? timed(at, zone) : clock(new Date(at), zone) }));
};

/** Rows for what would stand on top of each other: the first in which the one before is so far away, in per cent. */
export const rowsFor = (shares: readonly number[], apart: number): number[] => {
  const ends: number[] = [];
  return shares.map((share) => {
    const free = ends.findIndex((end) => share - end >= apart);
    const row = free === -1 ? ends.length : free;
    ends[row] = share;
    return row;
  });
};
