import { percent, rowsFor, shareOf } from './call-scale';
import type { CallStory, Mark } from './call-story';
import { timed } from './call-words';

export interface Titled {
  story: CallStory;
  zone: string;
  titleOf: (mark: Mark) => string;
  /** Recorded while the other side may not have heard it. */
  unheard: (mark: Mark) => boolean;
}

const ROW = 22;
const RADIUS = 9;
/** A number is so wide on the narrowest telephone, in per cent. */
const APART = 6.5;
/** Nothing is cut off at the edges. */
const within = (share: number): number => Math.min(Math.max(share, 1), 99);
const rowsIn = (story: CallStory): number[] => rowsFor(story.marks.map(({ at }) => shareOf(story, at)), APART);

export const heightOfMarks = (story: CallStory): number => (story.marks.length > 0 ? 28 + (Math.max(...rowsIn(story)) + 1) * ROW : 8);

/** Each by its number in the list below. */
export function Marks({ story, zone, titleOf, unheard, top }: Titled & { top: number }) {
  const rows = rowsIn(story);
  return (
    <>
      <text className="anteroom-picture__title" x="0" y={top + 14}>
        What was recorded, by its number below
      </text>
      {story.marks.map((mark, index) => {
        const x = percent(within(shareOf(story, mark.at)));
        const y = top + 34 + (rows[index] ?? 0) * ROW;
        return (
          <g key={mark.entry.revision} className={unheard(mark) ? 'anteroom-picture__unheard' : 'anteroom-picture__mark'}>
            <title>{`${timed(mark.at, zone)} ${titleOf(mark)}`}</title>
            <circle cx={x} cy={y} r={RADIUS} />
            <text x={x} y={y + 4} textAnchor="middle">
              {index + 1}
            </text>
          </g>
        );
      })}
    </>
  );
}

/** What each number is: for the eye, for whoever listens, and on paper. */
export function MarksInWords({ story, zone, titleOf, unheard }: Titled) {
  if (story.marks.length === 0) return null;
  return (
    <ol className="nhsuk-list nhsuk-list--number anteroom-picture__steps">
      {story.marks.map((mark) => (
        <li key={mark.entry.revision}>
          {timed(mark.at, zone)}: {titleOf(mark)}
          {unheard(mark) && ', while there was no sound'}
        </li>
      ))}
    </ol>
  );
}
