import { useId } from 'react';
import { Details } from '../../shared/ui';
import { Axis, AXIS } from './call-axis';
import { LANE, LaneView, Textures } from './call-lane';
import { Legend } from './call-legend';
import { heightOfMarks, Marks, MarksInWords, type Titled } from './call-marks';
import { troublesIn, type CallStory, type Span } from './call-story';
import { spanInWords, timed } from './call-words';
import './call-picture.scss';

const inOrder = (spans: readonly Span[]): Span[] => [...spans].sort((one, other) => one.from - other.from);

/** Everything the bars say, good and bad, for each side in the order it began. */
function InWords({ story, zone }: { story: CallStory; zone: string }) {
  return (
    <>
      {troublesIn(story).length === 0 && <p>Both heard each other in time, as far as it was measured.</p>}
      <dl className="anteroom-picture__words">
        {story.lanes.map((lane) => (
          <div key={lane.id}>
            <dt>{lane.title}</dt>
            {inOrder(lane.spans).map((span) => <dd key={`${span.kind} ${span.from}`}>{spanInWords(lane, span, zone)}</dd>)}
          </div>
        ))}
      </dl>
    </>
  );
}

export interface PictureProps extends Titled {
  /** Where a call that is not over ends in the picture. */
  end: 'now' | 'then';
}

/** One conversation by video at a glance: what reached whom and how late, what broke, and what was recorded meanwhile. */
export function CallPicture({ end, ...titled }: PictureProps) {
  const { story, zone, unheard } = titled;
  const id = useId();
  const bottom = story.lanes.length * LANE;
  const ground = bottom + heightOfMarks(story);
  const when = `${timed(story.from, zone)} to ${story.goesOn ? end : timed(story.to, zone)}`;
  return (
    <figure className="anteroom-picture">
      <figcaption id={id}>The call at a glance, {when}</figcaption>
      <svg role="img" aria-labelledby={id} aria-describedby={`${id}-words`} width="100%" height={ground + AXIS}>
        <Textures id={id} />
        <Axis story={story} zone={zone} y={ground} />
        {story.lanes.map((lane, index) => <LaneView key={lane.id} {...{ lane, story, zone, id }} top={index * LANE} />)}
        {story.marks.length > 0 && <Marks {...titled} top={bottom} />}
      </svg>
      <Legend story={story} isAnyUnheard={story.marks.some(unheard)} id={id} />
      <MarksInWords {...titled} />
      <div id={`${id}-words`}>
        <Details summary="The same in words">
          <InWords story={story} zone={zone} />
        </Details>
      </div>
    </figure>
  );
}
