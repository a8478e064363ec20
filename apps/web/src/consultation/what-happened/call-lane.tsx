import { percent, shareOf } from './call-scale';
import type { CallStory, Lane, Span } from './call-story';
import { KINDS, spanInWords } from './call-words';

export const LANE = 48;
export const BAR = 20;

/** How high each stands: the worse, the higher, so that nobody needs colours to see it. */
export const HEIGHT: Readonly<Record<Span['kind'], number>> = {
  fine: 4, watch: 10, prompt: 16, 'not-known': 4, 'picture-lost': 8, 'sound-lost': BAR, 'line-lost': BAR, 'on-hold': 12, ringing: 12, companion: 8, interpreter: 8,
};
/** Those that may be as high as another have lines of their own, on paper too. */
const TEXTURES: Partial<Readonly<Record<Span['kind'], string>>> = {
  watch: 'M0 6 6 0', prompt: 'M0 6 6 0M0 0 6 6', 'not-known': 'M1 0V6', 'picture-lost': 'M3 0V6', 'line-lost': 'M1 0V6', ringing: 'M0 6 6 0', interpreter: 'M3 0V6',
};
/** What is said in the picture itself, where there is room: none of these stand on top of each other. */
const SAID: readonly Span['kind'][] = ['sound-lost', 'line-lost', 'on-hold', 'ringing', 'companion', 'interpreter'];
const wordFor = (kind: Span['kind']): string => KINDS.find((one) => one.kind === kind)?.text ?? kind;

/** Pixels on the narrowest telephone. */
const NARROWEST = 320;
const LETTER = 8;

export function Textures({ id }: { id: string }) {
  return (
    <defs>
      {Object.entries(TEXTURES).map(([kind, d]) => (
        <pattern key={kind} id={`${id}-${kind}`} patternUnits="userSpaceOnUse" width="6" height="6">
          <rect className={`anteroom-picture__${kind}`} width="6" height="6" />
          <path className="anteroom-picture__texture" d={d} />
        </pattern>
      ))}
    </defs>
  );
}

/** Colour, height and lines of a kind, as everywhere in the picture and in the legend. */
export const lookOf = (kind: Span['kind'], id: string): { className: string } | { fill: string } =>
  TEXTURES[kind] ? { fill: `url(#${id}-${kind})` } : { className: `anteroom-picture__${kind}` };

interface LaneProps {
  lane: Lane;
  top: number;
  story: CallStory;
  zone: string;
  id: string;
}

function Bar({ lane, span, top, story, zone, id }: LaneProps & { span: Span }) {
  const ground = top + 20 + BAR;
  const height = HEIGHT[span.kind];
  const wide = Math.max(shareOf(story, span.to) - shareOf(story, span.from), 0.4);
  const word = wordFor(span.kind);
  const isSaid = SAID.includes(span.kind) && (wide / 100) * NARROWEST > word.length * LETTER;
  return (
    <g>
      <title>{spanInWords(lane, span, zone)}</title>
      <rect {...lookOf(span.kind, id)} x={percent(shareOf(story, span.from))} width={percent(wide)} y={ground - height} height={height} />
      {isSaid && <text className={`anteroom-picture__word anteroom-picture__word--${span.kind}`} x={percent(shareOf(story, span.from))} dx="6" y={ground - 5}>{word}</text>}
    </g>
  );
}

/** How it stood over time for one side. */
export function LaneView(props: LaneProps) {
  const { lane, top } = props;
  return (
    <>
      <text className="anteroom-picture__title" x="0" y={top + 14}>
        {lane.title}
      </text>
      <line className="anteroom-picture__ground" x1="0" x2="100%" y1={top + 20 + BAR} y2={top + 20 + BAR} />
      {lane.spans.map((span) => <Bar key={`${span.kind} ${span.from}`} {...props} span={span} />)}
    </>
  );
}
