import { clock } from '../shared/time';
import type { VisitContext } from './visit-context';

/** Whether what is shown is so now; and if not, as at when it was. A quiet line is no news and says nothing. */
export function AsAt({ line, reached, toldAt, zone }: Pick<VisitContext, 'line' | 'reached' | 'toldAt'> & { zone: string }) {
  const lost = !reached && line !== 'live';
  return (
    <p className="visit-as-at nhsuk-body-s" role="status">
      {lost && (
        <strong>
          Your connection is lost. This is as at {clock(new Date(toldAt), zone)}. The page tries again by itself. You keep your place.
        </strong>
      )}
    </p>
  );
}
