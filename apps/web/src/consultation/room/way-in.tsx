import { Link } from 'react-router';
import { CallInForm } from '../call-in/call-in.form';
import { RecordCallAttemptForm } from '../record-call-attempt/record-call-attempt.form';
import { focusOn } from './focus-on';
import type { RoomProps } from './room-form';

export const isHere = ({ record }: Pick<RoomProps['now'], 'record'>) => record.known.some((known) => ['arrived', 'passed-arrival', 'emergency'].includes(known));

export type CallProps = RoomProps & { /** After a call was recorded, which leads nowhere by itself. */ onAdded: RoomProps['onDone']; /** After an emergency was declared from the call. */ onEmergency: RoomProps['onDone'] };

export const callable = ({ id, revision, mode, phase, record: { known } }: RoomProps['now']) => ({ id, revision, mode, phase, known });

/** Before contact: how to get to the patient in this mode. */
export function WayIn({ now, zone, onDone, onAdded }: CallProps) {
  const canCall = now.may.includes('call-in') || now.mode === 'face-to-face';
  const rung: RoomProps['onDone'] = (answer) => {
    onAdded(answer);
    focusOn('call');
  };
  if (now.mode === 'telephone' && !isHere(now)) return <RecordCallAttemptForm {...{ now, zone }} onDone={rung} />;
  if (canCall) return <CallInForm who={callable(now)} onDone={onDone} />;
  return (
    <p>
      {isHere(now) ? 'Something is missing before the call: see “Before”.' : 'The patient is not here yet.'}{' '}
      <Link to={`/consultations/${now.id}/room?do=pass-gate`}>Go on all the same, with a reason</Link>
    </p>
  );
}
