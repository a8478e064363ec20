import { Link, useParams, useSearchParams } from 'react-router';
import { WhyHelp } from '../../shared/help/why-help';
import { GuestList } from '../../shared/guests/guest-list';
import { useSession } from '../../shared/session/session';
import { AsAt, Card, EmptyState, Page, Refusal, Tag } from '../../shared/ui';
import { useConsultation, type ConsultationNow, type Following } from '../../shared/use-consultation';
import { nameInWords } from '../../shared/words';
import { ActionList } from './action-list';
import { ActionPanel } from './action-panel';
import { DutyList } from './duties';
import { FactsOfBooking } from './facts-of-booking';
import { MessageList } from './messages';

const back = { to: '/reception', text: "The day's list" };

const nameOf = ({ record: { patient } }: ConsultationNow) => (patient ? nameInWords(patient.name) : 'Erased patient');

/** The zone of the consultation's own clinic, which need not be the one chosen above. */
export const useZoneOf = (clinic: string | undefined): string => useSession().clinics.find(({ id }) => id === clinic)?.zone ?? 'Europe/London';

export function NotHere({ got }: { got: Following<ConsultationNow> }) {
  return (
    <Page title="Consultation" back={back}>
      {got.problem ? <Refusal problem={got.problem} /> : <EmptyState>{got.state === 'loading' ? 'Loading…' : 'The service cannot be reached. This page tries again by itself.'}</EmptyState>}
    </Page>
  );
}

/** One consultation as reception needs it: where it stands, what is owed, and everything that can be done. */
export function DeskPage() {
  const { id = '' } = useParams();
  const [query, setQuery] = useSearchParams();
  const got = useConsultation(id);
  const now = got.value;
  const zone = useZoneOf(now?.record.clinic);
  if (!now) return <NotHere got={got} />;
  const close = () => setQuery({}, { preventScrollReset: true });
  const done = () => {
    close();
    got.again();
  };
  const stem = query.get('do');
  return (
    <Page title={nameOf(now)} caption={now.record.reference} back={back} wide aside={now.record.known.includes('emergency') && <Tag colour="red">Emergency declared</Tag>}>
      <AsAt live={{ state: got.line, asAt: got.asAt }} zone={zone} />
      <div className="anteroom-columns">
        <div>
          {stem && <ActionPanel stem={stem} now={now} zone={zone} onDone={done} close={close} />}
          <Card title="Still to do">
            {!stem && <WhyHelp now={now} zone={zone} />}
            <DutyList now={now} />
          </Card>
          <Card title="What can be done">
            <ActionList now={now} />
            <Link to={`/reception/consultations/${id}/late-entry`}>Enter what happened on paper</Link>
          </Card>
          <Card title="Companion and interpreter">
            <GuestList consultation={id} revision={now.revision} zone={zone} />
          </Card>
          <Card title="Messages">
            <MessageList consultation={id} revision={now.revision} zone={zone} />
          </Card>
        </div>
        <div>
          <FactsOfBooking now={now} zone={zone} />
          <p>
            <Link to={`/consultations/${id}/history`}>History: everything that happened</Link>
          </p>
          {now.record.letter.approved && (
            <p>
              <Link to={`/consultations/${id}/letter`}>The GP letter</Link>
            </p>
          )}
        </div>
      </div>
    </Page>
  );
}
