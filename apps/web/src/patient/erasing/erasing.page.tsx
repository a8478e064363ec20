import { Link, useParams } from 'react-router';
import { useGet } from '../../shared/get';
import { useMe, useSession } from '../../shared/session/session';
import { moment } from '../../shared/time';
import { Card, Details, EmptyState, Inset, Page, Refusal } from '../../shared/ui';
import { aboutInWords, mayErase, mayHold, nameOf, openRequest, type ErasingState } from '../erasing-state';
import { HOLD_BASES } from '../words';
import { AskForErasingForm } from './ask-for-erasing.form';
import { LiftHoldForm, PlaceHoldForm } from './hold-forms';
import { Request } from './requests';

interface Shown {
  state: ErasingState;
  zone: string;
  again: () => void;
}

function InTheWay({ state: { inTheWay } }: Pick<Shown, 'state'>) {
  if (inTheWay.length === 0) return <p>Nothing stands in the way of erasing this patient’s record.</p>;
  return (
    <Inset>
      <p>As things stand nothing can be erased:</p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {inTheWay.map(({ code, sentence }) => (
          <li key={code}>{sentence}</li>
        ))}
      </ul>
    </Inset>
  );
}

function Holds({ state: { holds, patient }, zone, again }: Shown) {
  const me = useMe();
  return (
    <>
      <h2 className="nhsuk-heading-m">Holds</h2>
      {holds.length === 0 && <p>There is no hold.</p>}
      {holds.map((hold) => (
        <Card key={hold.hold} title={HOLD_BASES[hold.basis]} level={3}>
          <p>{hold.reason ?? 'The reason cannot be read.'}</p>
          <p className="nhsuk-hint">
            Placed by {nameOf(hold.by)}, {moment(hold.at, zone)}
          </p>
          {mayHold(me) && (
            <Details summary="Lift this hold">
              <LiftHoldForm patient={patient} hold={hold} onDone={again} />
            </Details>
          )}
        </Card>
      ))}
      {mayHold(me) && (
        <Details summary="Place a hold">
          <PlaceHoldForm key={holds.length} patient={patient} onDone={again} />
        </Details>
      )}
    </>
  );
}

function Requests({ state, zone, again }: Shown) {
  const me = useMe();
  return (
    <>
      <h2 className="nhsuk-heading-m">Requests</h2>
      {state.erasings.length === 0 && <p>Nobody has asked for erasing.</p>}
      {state.erasings.map((request) => (
        <Request key={request.asked} request={request} zone={zone} patient={state.patient} onDone={again} />
      ))}
      {mayErase(me) && !openRequest(state) && (
        <Details summary="Ask for erasing">
          <AskForErasingForm patient={state.patient} onDone={again} />
        </Details>
      )}
    </>
  );
}

function Loaded(shown: Shown) {
  const { state } = shown;
  return (
    <Page title="Erasing and holds" caption={`Patient of ${aboutInWords(state)}`} back={{ to: '/erasings', text: 'Erasing and holds in this clinic' }}>
      <InTheWay state={state} />
      <Requests {...shown} />
      <Holds {...shown} />
      <p className="anteroom-no-print">
        <span className="nhsuk-hint">No name is shown here on purpose. </span>
        <Link to="/erasings">All requests and holds of the clinic</Link>
      </p>
    </Page>
  );
}

/** What was asked and held of one patient, what stands in the way, and what the reader may do. Nothing says who it is. */
export function ErasingPage() {
  const { id = '' } = useParams();
  const { clinics } = useSession();
  const { value, problem, state, again } = useGet<ErasingState>(`/api/patients/${encodeURIComponent(id)}/erasing`);
  const zone = clinics.find(({ id: clinic }) => clinic === value?.consultations[0]?.clinic)?.zone ?? 'Europe/London';
  if (value) return <Loaded state={value} zone={zone} again={again} />;
  return <Page title="Erasing and holds">{problem ? <Refusal problem={problem} /> : <EmptyState>{state === 'loading' ? 'Loading…' : 'The service cannot be reached.'}</EmptyState>}</Page>;
}
