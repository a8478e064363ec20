import type { CallNow } from '../../shared/call';
import type { VisitNow } from '../visit-client';

/** What a patient sees of a video call, from waiting to its end. */
export type CallScreen =
  | 'waiting'
  /** It goes on on another device of theirs. */
  | 'moved'
  /** It is on on another device, and the clinician lets this one in. */
  | 'door'
  | 'coming'
  | 'in'
  | 'on-hold'
  /** The clinician rings their telephone. */
  | 'ringing'
  | 'left'
  | 'removed'
  | 'over';

type Place = 'waiting' | 'inCall';
type Seen = Pick<CallNow, 'state' | 'why'>;

const closed = ({ why }: Seen): CallScreen => {
  if (why === null) return 'left';
  return why === 'moved' || why === 'removed' ? why : 'over';
};

const held = ({ why }: Seen, known: VisitNow['visit']['call']['held']): CallScreen => {
  const reason = why ?? known;
  return reason === 'ringing' || reason === 'on-hold' ? reason : 'coming';
};

/** The page knows whether they were called in, the channel what became of it. Where the channel is away, the page's word stands. */
export const callScreen = (place: Place, now: Seen, { held: known }: VisitNow['visit']['call']): CallScreen => {
  if (now.state === 'closed' && now.why === 'moved') return 'moved';
  if (place === 'waiting') return 'waiting';
  switch (now.state) {
    case 'closed': return closed(now);
    case 'door': return 'door';
    case 'in': case 'entering': return 'in';
    default: return held(now, known);
  }
};

/** Whoever left and was put back is called in again like anybody else: nobody was to keep them out. */
export const comesAgain = (place: Place, { state, why }: Seen): boolean => place === 'waiting' && state === 'closed' && why === null;

/** Camera and microphone are on only where somebody may see or hear: a telephone that rings needs them for itself. */
export const wantsDevices = (screen: CallScreen): boolean => ['door', 'coming', 'in', 'on-hold'].includes(screen);

/** Milliseconds with neither a line to the service nor sound and picture until the telephone is what will ring. */
export const RUNG_AFTER = 15_000;

/** Nobody can tell this page that they ring: it has to let go of the microphone by itself. */
export const cannotBeTold = ({ lineLost, media }: Pick<Line, 'lineLost' | 'media'>): boolean => lineLost && media !== 'up';

type Line = Pick<CallNow, 'state' | 'lineLost' | 'media' | 'others'>;

const isInside = ({ state }: Pick<Line, 'state'>): boolean => state === 'in' || state === 'entering';

/** Our own sound and picture are interrupted. They may go on while only our line to the service is away. */
export const isCutOff = ({ state, lineLost, media }: Line): boolean =>
  isInside({ state }) && (media === 'lost' || media === 'gone' || (lineLost && media !== 'up'));

/** Nobody is there, or nothing comes from anybody. */
export const isAlone = ({ state, others }: Line): boolean =>
  isInside({ state }) && others.every(({ place, trouble }) => place !== 'room' || trouble === 'lost');

/** Whoever comes with the patient may be cut off, and the call goes on. */
export const isClinicianLost = ({ role, trouble }: Line['others'][number]): boolean => role === 'clinician' && trouble === 'lost';

/** Sound and picture of the clinician go through, as this page sees itself. */
const isWithThem = ({ state, media, others }: Line): boolean =>
  state === 'in' && media === 'up' && others.some((one) => one.role === 'clinician' && one.place === 'room' && !isClinicianLost(one));

const inside = (now: Line): string | null => {
  if (isCutOff(now) || now.others.some(isClinicianLost)) return 'The call is interrupted';
  // What is recorded of a call follows it slowly, so that a short break is no break: it may still say that it was cut off.
  return isWithThem(now) ? 'Your clinician is with you now' : null;
};

/** Over the whole page; null: what the page says by itself. */
export const callTitle = (screen: CallScreen, now: Line): string | null => (screen === 'in' ? inside(now) : TITLES[screen]);

const TITLES: Readonly<Record<Exclude<CallScreen, 'in'>, string | null>> = {
  waiting: null, coming: null,
  moved: 'Your visit goes on on your other device',
  door: 'Your visit was opened on another device first',
  'on-hold': 'Your clinician will be back in a moment',
  ringing: 'We are ringing you now',
  left: 'You have left the call',
  removed: 'This device is not in the call any more',
  over: 'The video call is over',
};
