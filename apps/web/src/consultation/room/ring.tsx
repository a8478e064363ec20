import { Link } from 'react-router';
import { useSession } from '../../shared/session/session';
import type { RoomProps } from './room-form';
import { numberKnown } from './where';

/** The number to ring, and from where the patient was told to expect it. */
export function Ring({ now }: Pick<RoomProps, 'now'>) {
  const number = numberKnown(now);
  const ringing = useSession().clinics.find(({ id }) => id === now.record.clinic)?.ringingNumber;
  if (!number)
    return (
      <p>
        We hold no number for this patient. <Link to={`/reception/consultations/${now.id}?do=correct-contacts`}>Add one</Link>.
      </p>
    );
  return (
    <p>
      <a className="nhsuk-button nhsuk-button--secondary anteroom-ring" href={`tel:${number.replace(/\s/g, '')}`}>
        Ring {number}
      </a>
      {ringing && <span className="nhsuk-hint">The patient was told to expect a call from {ringing}.</span>}
    </p>
  );
}
