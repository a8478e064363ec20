import { useGet } from '../../shared/get';
import { useMe } from '../../shared/session/session';
import { clock, longDay } from '../../shared/time';
import { Details, EmptyState, Inset, Refusal } from '../../shared/ui';
import { withReason } from '../what-happened/reason-first';

interface SignedHead {
  size: number;
  at: string;
}

/** As `GET /api/proof/consultations/{id}` answers; places in the log count from 0. */
export interface Standing {
  facts: number;
  first: number | null;
  last: number | null;
  head: SignedHead | null;
  covering: SignedHead | null;
  changed: number[];
}

const counted = (count: number): string => count.toLocaleString('en-GB');

function Sealed({ standing: { facts, first, last, covering, changed }, zone }: { standing: Standing; zone: string }) {
  const at = covering && `${longDay(covering.at, zone)} at ${clock(covering.at, zone)}`;
  const between = first === last ? `entry ${counted((last ?? 0) + 1)}` : `entries ${counted((first ?? 0) + 1)} to ${counted((last ?? 0) + 1)}`;
  return (
    <>
      {changed.length > 0 && (
        <Inset>
          <strong>Not as they were written:</strong> entries {changed.map((revision) => revision + 1).join(', ')} of this history. Keep a download of it, and tell whoever runs the service.
        </Inset>
      )}
      <p>
        {facts === 1 ? 'The one entry' : `The ${counted(facts)} entries`} of this history lie at {between} of the log.{' '}
        {at ? `A head of the log that holds all of it was signed on ${at}.` : 'Not all of it is under a signed head yet; one is signed before a download.'}
      </p>
    </>
  );
}

/** For an auditor: where it stands in the log, and how to have it proved by something that is not this server. */
export function ProofPanel({ id, reason, zone }: { id: string; reason: string | undefined; zone: string }) {
  const { roles } = useMe();
  return roles.includes('auditor') ? <Proof id={id} reason={reason} zone={zone} /> : null;
}

function Proof({ id, reason, zone }: { id: string; reason: string | undefined; zone: string }) {
  const address = `/api/proof/consultations/${encodeURIComponent(id)}`;
  const { value, problem, state } = useGet<Standing>(address);
  const why = reason ?? 'Proof of the history that was read';
  return (
    <div className="anteroom-no-print">
      <Details summary="Proof that nobody altered it">
        {value && <Sealed standing={value} zone={zone} />}
        {!value && (problem ? <Refusal problem={problem} /> : <EmptyState>{state === 'unreachable' ? 'The service cannot be reached.' : 'Loading…'}</EmptyState>)}
        <ul className="nhsuk-list">
          <li>
            <a href={withReason(`${address}/export`, why)} download>
              Download with proofs
            </a>{' '}
            (sealed: nobody can read it without the keys)
          </li>
          <li>
            <a href={withReason(`${address}/export?copy=readable`, why)} download>
              Download to read
            </a>{' '}
            (proves nothing by itself)
          </li>
        </ul>
        <p>
          What this page says, the server says of itself. The download is checked without it, on any machine, by <code>npx anteroom verify</code> and the public key that you keep. A head of the log that you kept from before shows as well that nothing
          was cut off since.
        </p>
      </Details>
    </div>
  );
}
