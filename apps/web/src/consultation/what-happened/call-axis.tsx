import { percent, shareOf, ticksOf } from './call-scale';
import type { CallStory } from './call-story';

export const AXIS = 26;
const EDGE = 6;
const anchorAt = (share: number): 'start' | 'middle' | 'end' => {
  if (share < EDGE) return 'start';
  return share > 100 - EDGE ? 'end' : 'middle';
};

/** When it was, by the clinic's clock, with a line up through everything above. */
export function Axis({ story, zone, y }: { story: CallStory; zone: string; y: number }) {
  return (
    <>
      {ticksOf(story, zone).map(({ at, text }) => {
        const share = shareOf(story, at);
        return (
          <g key={at}>
            <line className="anteroom-picture__grid" x1={percent(share)} x2={percent(share)} y1="20" y2={y + 6} />
            <text className="anteroom-picture__time" x={percent(share)} y={y + 20} textAnchor={anchorAt(share)}>
              {text}
            </text>
          </g>
        );
      })}
      <line className="anteroom-picture__axis" x1="0" x2="100%" y1={y} y2={y} />
    </>
  );
}
