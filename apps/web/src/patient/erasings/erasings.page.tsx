import { Link } from 'react-router';
import { useGet } from '../../shared/get';
import { useClinic } from '../../shared/session/session';
import { moment } from '../../shared/time';
import { EmptyState, Page, Refusal, Table, Tag, type Column } from '../../shared/ui';
import { aboutInWords, nameOf, openRequest, type ErasingState } from '../erasing-state';
import { RequestTag } from '../erasing/requests';
import { partsInWords } from '../words';

const latest = (state: ErasingState) => openRequest(state) ?? state.erasings[0] ?? null;

function What({ state }: { state: ErasingState }) {
  const request = latest(state);
  return (
    <>
      {request && (
        <>
          <RequestTag request={request} /> {partsInWords(request.parts)}
        </>
      )}
      {state.holds.length > 0 && (
        <>
          {' '}
          <Tag colour="blue">On hold</Tag>
        </>
      )}
    </>
  );
}

const whenOf = (state: ErasingState, zone: string): string => {
  const { confirmed, ended } = latest(state) ?? { confirmed: null, ended: null };
  if (ended) return moment(ended.at, zone);
  return confirmed ? `due ${moment(confirmed.due, zone)}` : '';
};

const whoOf = (state: ErasingState): string => {
  const request = latest(state);
  if (!request) return '';
  return [`asked by ${nameOf(request.askedBy)}`, request.confirmed && `confirmed by ${nameOf(request.confirmed.by)}`].filter(Boolean).join(', ');
};

const columns = (zone: string): Column<ErasingState>[] => [
  { head: 'Patient of', names: true, cell: (state) => <Link to={`/patients/${state.patient}/erasing`}>{aboutInWords(state)}</Link> },
  { head: 'State', cell: (state) => <What state={state} /> },
  { head: 'Who', cell: whoOf },
  { head: 'When', cell: (state) => whenOf(state, zone) },
  { head: 'In the way', cell: (state) => (openRequest(state) ? state.inTheWay.map(({ sentence }) => sentence).join(' ') || 'Nothing' : '') },
];

/** Whose record is to be erased, or held, in this clinic; by the references of their consultations, without names. */
export function ErasingsPage() {
  const clinic = useClinic();
  const { value, problem, state } = useGet<{ patients: ErasingState[] }>(`/api/clinics/${encodeURIComponent(clinic.id)}/erasings`);
  return (
    <Page title="Erasing and holds" caption={clinic.name} wide>
      <p>A request is made from the record of a patient. Somebody else confirms it, and it is done after a waiting time.</p>
      {problem && <Refusal problem={problem} />}
      {!value && !problem && <EmptyState>{state === 'loading' ? 'Loading…' : 'The service cannot be reached.'}</EmptyState>}
      {value?.patients.length === 0 && <EmptyState>Nobody has asked for erasing, and nothing is on hold.</EmptyState>}
      {value && value.patients.length > 0 && <Table caption="Requests and holds" hideCaption columns={columns(clinic.zone)} rows={value.patients} rowKey={({ patient }) => patient} />}
    </Page>
  );
}
