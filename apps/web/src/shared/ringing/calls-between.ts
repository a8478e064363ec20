import type { BoardRow } from '@anteroom/domain';

/** What somebody who does not look at the list has to hear. */
export type Call = 'waiting' | 'help';

const isReady = ({ phase, ready }: BoardRow): boolean => phase === 'waiting' && ready;
export const needsHelp = ({ help, checksFailed, emergency }: BoardRow): boolean => emergency || help !== null || checksFailed !== null;

/** Between two looks at the same day. Whoever was not on it before and stands here now has come as well. */
export const callsBetween = (before: readonly BoardRow[], rows: readonly BoardRow[]): Call[] => {
  const known = new Map(before.map((row) => [row.id, row]));
  const became = (is: (row: BoardRow) => boolean) =>
    rows.some((row) => {
      const was = known.get(row.id);
      return is(row) && !(was && is(was));
    });
  return [...(became(needsHelp) ? (['help'] as const) : []), ...(became(isReady) ? (['waiting'] as const) : [])];
};
