import { theyHearYou, youHearThem } from '../../../shared/call/quality-words';
import { patientIn } from './people';
import type { RoomCallNow } from './room-call';

/** How late each hears the other, and what helps. Nothing is said to be good that was not measured. */
export function Heard({ call }: Pick<RoomCallNow, 'call'>) {
  const patient = patientIn(call);
  if (call.state !== 'in' || patient?.place !== 'room') return null;
  const told = [theyHearYou(call.quality[patient.id]), youHearThem(call.me ? call.quality[call.me.id] : undefined)];
  const advice = told.flatMap((one) => one.advice ?? []);
  return (
    <div className={advice.length > 0 ? 'anteroom-heard anteroom-heard--late' : 'anteroom-heard'}>
      <p role="status">
        {advice.length > 0 && <strong>{advice.join(' ')} </strong>}
        {told.map(({ sentence }) => sentence).join(' ')}
      </p>
    </div>
  );
}
