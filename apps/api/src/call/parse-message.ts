import type { FromBrowser } from '@anteroom/media/protocol';

/** Whether a value is what is expected there. */
type Is = (value: unknown) => boolean;
type Shape = Readonly<Record<string, Is>>;

const MOST_PEOPLE = 12;
/** Of a text, in characters; a room keeps no longer ones. */
const LONGEST_WORDS = 2_000;
const DEEPEST = 8;

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const boolean: Is = (value) => typeof value === 'boolean';
/** What is nested deeper than any description or candidate could not be said on: JSON.stringify gives up where JSON.parse does not. */
const isShallow = (value: unknown, deepest: number): boolean =>
  typeof value !== 'object' || value === null || (deepest > 0 && Object.values(value).every((one) => isShallow(one, deepest - 1)));
const anything: Is = (value) => value !== undefined && isShallow(value, DEEPEST);
const text = (longest: number): Is => (value) => typeof value === 'string' && value.length <= longest;
const oneOf = (...words: readonly string[]): Is => (value) => typeof value === 'string' && words.includes(value);
const figure: Is = (value) => value === null || (typeof value === 'number' && Number.isFinite(value) && value >= 0);
const optional = (is: Is): Is => (value) => value === undefined || is(value);
const id: Is = (value) => typeof value === 'string' && /^[\w.-]{1,80}$/.test(value);

/** All of these, and nothing else. */
const shaped = (shape: Shape): Is => (value) =>
  isRecord(value) && Object.entries(shape).every(([name, is]) => is(value[name])) && Object.keys(value).every((name) => Object.hasOwn(shape, name));
const listOf = (is: Is, most: number): Is => (value) => Array.isArray(value) && value.length > 0 && value.length <= most && value.every(is);
const recordOf = (is: Is, most: number): Is => (value) =>
  isRecord(value) && Object.keys(value).length <= most && Object.entries(value).every(([name, one]) => id(name) && is(one));

const way = oneOf('janus', 'direct');
const sample = shaped({ rttMs: figure, playoutMs: figure, soundLost: figure, jitterMs: figure, frozenMs: figure, silentMs: figure });
const before = shaped({ seat: id, stillUp: boolean });

const SHAPES: Readonly<Record<FromBrowser['type'], Shape>> = {
  hello: { ways: listOf(way, 2), before: optional(before) },
  signal: { to: id, data: anything },
  state: { muted: boolean, cameraOff: boolean },
  say: { text: text(LONGEST_WORDS) },
  sample: { sample, of: recordOf(sample, MOST_PEOPLE) },
  failed: { way },
  try: { way },
  admit: { id },
  remove: { id },
  hold: { why: oneOf('on-hold', 'ringing') },
  'take-up': {},
  leave: {},
};

/** What a browser said; null where it is nothing that a browser of ours says. */
export function parseMessage(frame: string): FromBrowser | null {
  let said: unknown;
  try {
    said = JSON.parse(frame);
  } catch {
    return null;
  }
  if (!isRecord(said) || typeof said.type !== 'string' || !Object.hasOwn(SHAPES, said.type)) return null;
  const { type, ...rest } = said;
  return shaped(SHAPES[type as FromBrowser['type']])(rest) ? (said as FromBrowser) : null;
}
