import { Link, useLocation } from 'react-router';
import { useGoingCall, type GoingCall } from '../shared/going-call';
import { useBoard } from '../shared/use-board';

const IN_CALL: readonly string[] = ['opening', 'consulting', 'closing'];

function Bar({ consultation, clinic, day }: GoingCall) {
  const row = useBoard(clinic, day).value?.rows.find(({ id }) => id === consultation);
  if (!row || row.mode !== 'video' || !IN_CALL.includes(row.phase)) return null;
  return (
    <div className="anteroom-going-call" role="region" aria-label="A call that goes on">
      <p>
        Your call with {row.patient.name} goes on, but without you in the room neither of you sees or hears the other.{' '}
        <Link to={`/consultations/${consultation}/room`}>Back to the call</Link>
      </p>
    </div>
  );
}

/** On every page but the room itself, as long as the call that was left there has not ended. */
export function BackToCall() {
  const going = useGoingCall();
  const { pathname } = useLocation();
  return going && pathname !== `/consultations/${going.consultation}/room` ? <Bar {...going} /> : null;
}
