import { Link, useParams, useSearchParams } from 'react-router';
import type { ReactNode } from 'react';
import { useGet, type Got } from '../../shared/get';
import { useMe } from '../../shared/session/session';
import { moment } from '../../shared/time';
import { AsAt, Details, EmptyState, Page, PrintButton, Refusal } from '../../shared/ui';
import { useConsultation, type ConsultationNow } from '../../shared/use-consultation';
import { nameInWords } from '../../shared/words';
import { AboutConsultation, useZone } from '../what-happened/about-consultation';
import { ReasonFirst, useReason, withReason } from '../what-happened/reason-first';
import { entriesOf } from '../room/entries';
import { lineOf } from '../what-happened/entry-line';
import { useTelling } from '../what-happened/use-telling';
import { RecordView } from './record-view';

function Frame({ got, title, children }: { got: Pick<Got<ConsultationNow>, 'value' | 'problem' | 'state'>; title: string; children: (now: ConsultationNow) => ReactNode }) {
  const { id = '' } = useParams();
  const { reason } = useReason();
  const now = got.value;
  const { roles } = useMe();
  const back = { to: roles.includes('clinician') ? '/board' : '/reception/search', text: roles.includes('clinician') ? 'Board' : 'Search' };
  if (!now)
    return (
      <Page title={title} back={back}>
        {got.problem ? <Refusal problem={got.problem} /> : <EmptyState>{got.state === 'loading' ? 'Loading…' : 'The service cannot be reached.'}</EmptyState>}
      </Page>
    );
  return (
    <AboutConsultation now={now}>
      <Page title={title} caption={`${now.record.patient ? nameInWords(now.record.patient.name) : 'Erased patient'}, ${now.record.reference}`} back={back}>
        <p className="anteroom-no-print">
          <Link to={withReason(`/consultations/${id}/history`, reason)}>History: everything that happened</Link>
          {roles.includes('clinician') && (
            <>
              {' · '}
              <Link to={`/consultations/${id}/room`}>Consultation room</Link>
            </>
          )}
          {' · '}
          <Link to={withReason(`/consultations/${id}/letter`, reason)}>GP letter</Link>
        </p>
        {children(now)}
        <KeptAndRead now={now} />
      </Page>
    </AboutConsultation>
  );
}

/** What is rarely wanted, and not to be pressed by the way. */
function KeptAndRead({ now: { id, record } }: { now: ConsultationNow }) {
  const { roles } = useMe();
  if (!roles.some((role) => role === 'clinician' || role === 'auditor' || role === 'administrator')) return null;
  return (
    <div className="anteroom-no-print">
      <Details summary={`How long this record is kept${roles.includes('auditor') ? ', and who has read it' : ''}`}>
        <ul className="nhsuk-list">
          <li>
            <Link to={`/patients/${record.patientId}/erasing`}>Ask for erasing, or see what was asked and held</Link>
          </li>
          {roles.includes('auditor') && (
            <li>
              <Link to={`/consultations/${id}/access-report`}>Who has read this record</Link>
            </li>
          )}
        </ul>
      </Details>
    </div>
  );
}

function RecordNow({ id, reason }: { id: string; reason: string | undefined }) {
  const got = useConsultation(id, reason);
  const { roles } = useMe();
  const zone = useZone(got.value);
  const may = roles.includes('clinician') || roles.includes('reception');
  return (
    <Frame got={got} title="Record">
      {(now) => (
        <>
          <AsAt live={{ state: got.line, asAt: got.asAt }} zone={zone} />
          <RecordView now={now} zone={zone} {...(may ? { onDone: got.again } : {})} />
          <PrintButton />
        </>
      )}
    </Frame>
  );
}

function ThenBanner({ now, zone }: { now: ConsultationNow; zone: string }) {
  const telling = useTelling(now, zone);
  const { reason } = useReason();
  const last = entriesOf(now).find(({ revision }) => revision === now.revision);
  const at = (revision: number) => withReason(`/consultations/${now.id}/record?revision=${revision}`, reason);
  const after = now.head - now.revision;
  return (
    <div className="nhsuk-notification-banner" role="region" aria-labelledby="then">
      <div className="nhsuk-notification-banner__header">
        <h2 className="nhsuk-notification-banner__title" id="then">
          As it stood then
        </h2>
      </div>
      <div className="nhsuk-notification-banner__content">
        <p className="nhsuk-notification-banner__heading">
          The record as it stood after {last ? `“${lineOf(last, telling).title}”, ${moment(last.recordedAt, zone)}` : `entry ${now.revision + 1}`}
        </p>
        <p>
          This is not the record now. {after === 0 ? 'Nothing has happened since.' : `Since then ${after === 1 ? '1 more thing' : `${after} more things`} happened.`}
        </p>
        <p className="anteroom-filters">
          {now.revision > 0 && <Link to={at(now.revision - 1)}>One entry earlier</Link>}
          {after > 0 && <Link to={at(now.revision + 1)}>One entry later</Link>}
          <Link to={withReason(`/consultations/${now.id}/record`, reason)}>The record now</Link>
        </p>
      </div>
    </div>
  );
}

function RecordThen({ id, revision, reason }: { id: string; revision: string; reason: string | undefined }) {
  const got = useGet<ConsultationNow>(withReason(`/api/consultations/${encodeURIComponent(id)}?revision=${encodeURIComponent(revision)}`, reason));
  const zone = useZone(got.value);
  return (
    <Frame got={got} title="Record as it stood">
      {(now) => (
        <>
          <ThenBanner now={now} zone={zone} />
          <RecordView now={now} zone={zone} />
        </>
      )}
    </Frame>
  );
}

function Chosen() {
  const { id = '' } = useParams();
  const [query] = useSearchParams();
  const { reason } = useReason();
  const revision = query.get('revision');
  return revision === null ? <RecordNow key={id} id={id} reason={reason} /> : <RecordThen id={id} revision={revision} reason={reason} />;
}

/** The record, now or as it stood after any of its entries (`?revision=`). */
export function ConsultationRecordPage() {
  return (
    <ReasonFirst title="Record">
      <Chosen />
    </ReasonFirst>
  );
}
