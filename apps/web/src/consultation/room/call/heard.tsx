import type { Quality } from '../../../shared/call';
import { theyHearYou, youHearThem } from '../../../shared/call/quality-words';
import { WayInUse } from '../../../shared/call/way-in-use';
import { TextButton } from '../../../shared/ui';
import { patientIn } from './people';
import type { RoomCallNow } from './room-call';

/** One sentence where it is the same for both and asks for nothing. */
const both = (they: Quality | undefined, you: Quality | undefined): string | null => {
  const [one, other] = [they?.band ?? 'not-known', you?.band ?? 'not-known'];
  if (one !== other) return null;
  if (one === 'not-known') return 'How late you hear each other is not measured.';
  return one === 'fine' ? 'You hear each other without a delay that anybody would notice.' : null;
};

const OTHER = { janus: 'direct', direct: 'janus' } as const;

/** Where a way fails all change by themselves. This is for one that works badly, or to go back. */
function OtherWay({ call: { way }, act }: Pick<RoomCallNow, 'call' | 'act'>) {
  if (!way) return null;
  return (
    <TextButton onClick={() => act.take(OTHER[way])}>
      Try the other way<span className="nhsuk-u-visually-hidden"> for sound and picture</span>
    </TextButton>
  );
}

/** How late each hears the other, and what helps. Nothing is said to be good that was not measured. */
export function Heard({ call, act }: Pick<RoomCallNow, 'call' | 'act'>) {
  const patient = patientIn(call);
  if (call.state !== 'in' || patient?.place !== 'room') return null;
  const [they, you] = [call.quality[patient.id], call.me ? call.quality[call.me.id] : undefined];
  const told = [theyHearYou(they), youHearThem(you)];
  const advice = told.flatMap((one) => one.advice ?? []);
  return (
    <div className={advice.length > 0 ? 'anteroom-heard anteroom-heard--late' : 'anteroom-heard'}>
      <p role="status">
        {advice.length > 0 && <strong>{advice.join(' ')} </strong>}
        {both(they, you) ?? told.map(({ sentence }) => sentence).join(' ')}
      </p>
      <WayInUse now={call} />
      <OtherWay call={call} act={act} />
    </div>
  );
}
