import { BAR, HEIGHT, lookOf } from './call-lane';
import type { CallStory } from './call-story';
import { KINDS } from './call-words';

/** What each bar and each ring means. The list of what was recorded says what the numbers are. */
export function Legend({ story, isAnyUnheard, id }: { story: CallStory; isAnyUnheard: boolean; id: string }) {
  const there = new Set(story.lanes.flatMap(({ spans }) => spans.map(({ kind }) => kind)));
  return (
    <ul className="nhsuk-list anteroom-picture__legend" aria-hidden="true">
      {KINDS.filter(({ kind }) => there.has(kind)).map(({ kind, text }) => (
        <li key={kind}>
          <svg width="28" height={BAR}>
            <rect {...lookOf(kind, id)} width="28" y={BAR - HEIGHT[kind]} height={HEIGHT[kind]} />
          </svg>
          {text}
        </li>
      ))}
      {isAnyUnheard && (
        <li>
          <svg width="20" height={BAR} className="anteroom-picture__unheard">
            <circle cx="10" cy="10" r="8" />
          </svg>
          Recorded while there was no sound
        </li>
      )}
    </ul>
  );
}
