import { useId } from 'react';
import { Details } from '../../shared/ui';
import { troublesIn, type CallStory, type Lane, type Mark, type Span } from './call-story';
import { KINDS, spanInWords, timed } from './call-words';
import './call-picture.scss';

const LANE = 48;
const BAR = 20;
/** How high each stands: the worse, the higher, so that nobody needs colours to see it. */
const HEIGHT: Readonly<Record<Span['kind'], number>> = {
  fine: 4, watch: 10, prompt: 16, 'not-known': 4, 'picture-lost': 8, 'sound-lost': BAR, 'line-lost': BAR, 'on-hold': 12, ringing: 12, companion: 8, interpreter: 8,
};

/** Where a moment lies, as a share of the width: the picture is as wide as its place, and its letters stay as they are. */
type Scale = (at: number) => string;
const scaleOf = ({ from, to }: CallStory): Scale => (at) => `${(((at - from) / (to - from)) * 100).toFixed(2)}%`;
const wide = ({ from, to }: Span, story: CallStory): string => `${Math.max(((to - from) / (story.to - story.from)) * 100, 0.4).toFixed(2)}%`;

function LaneView({ lane, top, story, zone }: { lane: Lane; top: number; story: CallStory; zone: string }) {
  const x = scaleOf(story);
  return (
    <>
      <text className="anteroom-picture__title" x="0" y={top + 14}>
        {lane.title}
      </text>
      <line className="anteroom-picture__ground" x1="0" x2="100%" y1={top + 20 + BAR} y2={top + 20 + BAR} />
      {lane.spans.map((span) => (
        <rect key={`${span.kind} ${span.from}`} className={`anteroom-picture__${span.kind}`} x={x(span.from)} width={wide(span, story)} y={top + 20 + BAR - HEIGHT[span.kind]} height={HEIGHT[span.kind]}>
          <title>{spanInWords(lane, span, zone)}</title>
        </rect>
      ))}
    </>
  );
}

type Titled = Pick<PictureProps, 'titleOf' | 'unheard'>;

function Marks({ story, top, titleOf, unheard, zone }: { story: CallStory; top: number; zone: string } & Titled) {
  const x = scaleOf(story);
  return (
    <>
      <text className="anteroom-picture__title" x="0" y={top + 14}>
        What was recorded
      </text>
      {story.marks.map((mark) => (
        <circle key={mark.entry.revision} className={unheard(mark) ? 'anteroom-picture__unheard' : 'anteroom-picture__mark'} cx={x(mark.at)} cy={top + 30} r={unheard(mark) ? 8 : 5}>
          <title>{`${timed(mark.at, zone)} ${titleOf(mark)}`}</title>
        </circle>
      ))}
    </>
  );
}

function Legend({ story, unheard }: { story: CallStory; unheard: Titled['unheard'] }) {
  const there = new Set(story.lanes.flatMap(({ spans }) => spans.map(({ kind }) => kind)));
  return (
    <ul className="nhsuk-list anteroom-picture__legend" aria-hidden="true">
      {KINDS.filter(({ kind }) => there.has(kind)).map(({ kind, text }) => (
        <li key={kind}>
          <svg width="16" height={BAR}>
            <rect className={`anteroom-picture__${kind}`} width="16" y={BAR - HEIGHT[kind]} height={HEIGHT[kind]} />
          </svg>{' '}
          {text}
        </li>
      ))}
      {story.marks.some(unheard) && (
        <li>
          <svg width="16" height={BAR}>
            <circle className="anteroom-picture__unheard" cx="8" cy="10" r="8" />
          </svg>{' '}
          Recorded while there was no sound
        </li>
      )}
    </ul>
  );
}

function InWords({ story, zone, titleOf, unheard }: { story: CallStory; zone: string } & Titled) {
  const troubles = troublesIn(story);
  return (
    <>
      {troubles.length === 0 ? <p>Both heard each other in time, as far as it was measured.</p> : (
        <ul>
          {troubles.map(({ lane, span }) => (
            <li key={`${lane.id} ${span.kind} ${span.from}`}>{spanInWords(lane, span, zone)}</li>
          ))}
        </ul>
      )}
      {story.marks.length > 0 && (
        <ul>
          {story.marks.map((mark) => (
            <li key={mark.entry.revision}>
              {timed(mark.at, zone)}: {titleOf(mark)}
              {unheard(mark) && ', while there was no sound'}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

export interface PictureProps {
  story: CallStory;
  /** Where a call that is not over ends in the picture. */
  end: 'now' | 'then';
  zone: string;
  titleOf: (mark: Mark) => string;
  /** Recorded while the other side may not have heard it. */
  unheard: (mark: Mark) => boolean;
}

/** One conversation by video at a glance: what reached whom and how late, what broke, and what was recorded meanwhile. */
export function CallPicture({ story, zone, end, titleOf, unheard }: PictureProps) {
  const id = useId();
  const bottom = story.lanes.length * LANE;
  const when = `${timed(story.from, zone)} to ${story.goesOn ? end : timed(story.to, zone)}`;
  return (
    <figure className="anteroom-picture">
      <figcaption id={id}>The call at a glance, {when}</figcaption>
      <svg role="img" aria-labelledby={id} aria-describedby={`${id}-words`} width="100%" height={bottom + (story.marks.length > 0 ? LANE : 8)}>
        {story.lanes.map((lane, index) => (
          <LaneView key={lane.id} lane={lane} top={index * LANE} story={story} zone={zone} />
        ))}
        {story.marks.length > 0 && <Marks {...{ story, titleOf, unheard, zone }} top={bottom} />}
      </svg>
      <Legend story={story} unheard={unheard} />
      <div id={`${id}-words`}>
        <Details summary="The same in words">
          <InWords {...{ story, zone, titleOf, unheard }} />
        </Details>
      </div>
    </figure>
  );
}
