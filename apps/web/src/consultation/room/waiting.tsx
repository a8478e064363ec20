import type { BoardRow } from '@anteroom/domain';
import { Link } from 'react-router';
import { span } from '../../shared/time';
import type { Others } from './use-others';

const SHORT = 60_000;

const sinceInWords = (since: string | null, now: Date): string => {
  const gone = since ? now.getTime() - Date.parse(since) : 0;
  return gone < SHORT ? 'is ready' : `has been ready for ${span(gone)}`;
};

const inWords = ({ emergency, help, checksFailed, ready, waitingSince }: BoardRow, now: Date): string =>
  [
    ...(emergency ? ['has an emergency'] : []),
    ...(help ? ['needs help'] : []),
    ...(checksFailed ? ['has technical trouble'] : []),
    ...(ready ? [sinceInWords(waitingSince, now)] : []),
  ].join(', ');

/** Who else is ready or needs help, and the way to their rooms. Nothing where nobody is. */
export function ReadyNow({ others }: { others: Others | null }) {
  if (!others || others.wanting.length === 0) return null;
  return (
    <section className="anteroom-ready" aria-labelledby="ready">
      <h2 className="nhsuk-heading-xs" id="ready">
        Others who need you now
      </h2>
      <ul className="nhsuk-list">
        {others.wanting.map((row) => (
          <li key={row.id}>
            <Link to={`/consultations/${row.id}/room`}>{row.patient.name}</Link> {inWords(row, others.now)}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** How many others are waiting for this clinician, and the way to the board. */
export function Waiting({ others }: { others: Others | null }) {
  if (!others) return null;
  const { length } = others.here;
  return (
    <p>
      <Link to="/board">{length === 0 ? 'Nobody else is waiting' : length === 1 ? '1 other patient is waiting' : `${length} other patients are waiting`}</Link>
    </p>
  );
}
