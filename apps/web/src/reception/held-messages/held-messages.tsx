import { Link } from 'react-router';
import { useGet } from '../../shared/get';
import { moment } from '../../shared/time';
import { EmptyState, Notification } from '../../shared/ui';
import { DecideHeld } from './decide-held';

interface HeldMessage {
  id: string;
  consultation: string;
  reference: string;
  patient: string;
  start: string;
  subject: string;
  createdAt: string;
}

/** What was waiting to be sent when the system was put back to an earlier state. Nothing is shown where there is none. */
export function HeldMessages({ clinic, zone }: { clinic: string; zone: string }) {
  const { value, state, again } = useGet<{ messages: HeldMessage[] }>(`/api/clinics/${clinic}/held-messages`);
  // None and not known are not the same.
  if (!value && state !== 'loading') return <EmptyState>Whether messages are held after a restore could not be asked. Load the page again in a moment.</EmptyState>;
  if (!value || value.messages.length === 0) return null;
  return (
    <Notification title="Messages held after a restore">
      <p>
        The system was put back to an earlier state. These messages were waiting then, and some may have been sent before they were lost sight of. Ask the
        patient where you can, then decide about each.
      </p>
      <ul className="nhsuk-list">
        {value.messages.map(({ id, consultation, reference, patient, start, subject, createdAt }) => (
          <li key={id}>
            <strong>{subject}</strong>, asked for {moment(createdAt, zone)}
            <br />
            {patient}, {moment(start, zone)}, <Link to={`/reception/consultations/${consultation}`}>{reference}</Link>
            <DecideHeld message={id} consultation={consultation} subject={`${subject} to ${patient}`} onDecided={again} />
          </li>
        ))}
      </ul>
    </Notification>
  );
}
