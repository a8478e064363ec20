import type { Band } from '../../quality';
import type { Direction } from './direction';
import type { Standings } from './for-record';
import type { Standing, Watched } from './noticed';
import type { Presence } from './presence';

interface Now {
  people: readonly Watched[];
  presences: ReadonlyMap<string, Presence>;
  directions: readonly Direction[];
  /** Of whom nothing reaches Janus. */
  cutOff: ReadonlySet<string>;
  /** Sides that are empty because somebody went on purpose. */
  gone: ReadonlySet<Standing>;
}

type Side = 'expected' | 'host';
type Quality = NonNullable<Standings['quality'][Side]>;

const SIDES = ['host', 'expected'] as const;
const WORST_FIRST: readonly Band[] = ['prompt', 'not-known', 'watch', 'fine'];

/** A call by sides: the worst of whoever is on one. */
export function standingsOf(now: Now): Standings {
  const side = (standing: Standing): Presence[] => inRoom(now, standing).flatMap(({ id }) => now.presences.get(id) ?? []);
  return {
    quality: { host: qualityToward(now, 'host'), expected: qualityToward(now, 'expected') },
    media: { host: mediaOf(side('host')), expected: mediaOf(side('expected')), guest: mediaOf(side('guest')) },
    connection: connectionOf(now, { host: side('host'), expected: side('expected') }),
  };
}

const inRoom = ({ people }: Now, standing: Standing): Watched[] => people.filter((one) => one.standing === standing && one.place === 'room');

function qualityToward(now: Now, toward: Side): Quality | null {
  const ids = new Set(inRoom(now, toward).map(({ id }) => id));
  const all = now.directions.filter((direction) => ids.has(direction.toward)).map((direction) => direction.now);
  return all.sort((one, other) => WORST_FIRST.indexOf(one.band) - WORST_FIRST.indexOf(other.band))[0] ?? null;
}

function mediaOf(presences: readonly Presence[]): Standings['media'][Standing] {
  const worst = (media: 'picture' | 'sound'): boolean | null => {
    const all = presences.map((presence) => presence.arrives(media));
    return all.includes(false) ? false : all.includes(true) ? true : null;
  };
  return { sound: worst('sound'), picture: worst('picture') };
}

function connectionOf(now: Now, sides: Readonly<Record<Side, readonly Presence[]>>): Standings['connection'] {
  const all = [...sides.host, ...sides.expected];
  if (all.length === 0 || isApart(now)) return null;
  const wrong = goneOf(now, sides) ?? badOf(now.directions);
  if (wrong) return wrong;
  return all.every(({ isThere }) => isThere) ? { what: 'connection', state: 'established' } : null;
}

/** Somebody who was sent back to waiting has not been lost, and neither has who went. */
const isApart = ({ people, gone }: Now): boolean =>
  people.some(({ standing, place }) => standing !== 'guest' && place === 'waiting') || SIDES.some((side) => gone.has(side));

/** When one line is cut, neither side hears the other: Janus may know whose it is. */
function goneOf(now: Now, sides: Readonly<Record<Side, readonly Presence[]>>): Standings['connection'] {
  const gone = SIDES.filter((side) => sides[side].every(({ isLost }) => isLost));
  const cutOff = gone.filter((side) => inRoom(now, side).some(({ id }) => now.cutOff.has(id)));
  const [first, second] = cutOff.length > 0 ? cutOff : gone;
  return first === undefined ? null : { what: 'connection', state: 'lost', gone: second === undefined ? first : 'both' };
}

function badOf(directions: readonly Direction[]): Standings['connection'] {
  if (directions.some(({ now }) => now.band === 'prompt')) return { what: 'connection', state: 'degraded', why: 'delay' };
  return directions.some(({ losesMuch }) => losesMuch) ? { what: 'connection', state: 'degraded', why: 'loss' } : null;
}
