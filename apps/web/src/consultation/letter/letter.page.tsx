import type { Letter } from '@anteroom/domain';
import { useEffect } from 'react';
import { Link, useParams } from 'react-router';
import { useGet, type Got } from '../../shared/get';
import { useMe } from '../../shared/session/session';
import { AsAt, Card, EmptyState, Page, PrintButton, Refusal } from '../../shared/ui';
import { useConsultation, type ConsultationNow, type Following } from '../../shared/use-consultation';
import { nameInWords } from '../../shared/words';
import { OwedList } from '../room/owed-list';
import { AboutConsultation, useZone } from '../what-happened/about-consultation';
import { ReasonFirst, useReason, withReason } from '../what-happened/reason-first';
import { LetterSteps } from './letter-steps';
import { LetterStory } from './letter-story';
import { TheLetter } from './the-letter';
import './letter.scss';

/** The letter's model, read anew with every revision, since it tells the record. */
const useLetter = (id: string, revision: number | undefined) => {
  const { reason } = useReason();
  const got = useGet<Letter>(withReason(`/api/consultations/${encodeURIComponent(id)}/letter`, reason));
  const { again } = got;
  useEffect(() => {
    if (revision !== undefined) again();
  }, [revision, again]);
  return got;
};

function Shown({ letter, now, zone }: { letter: Got<Letter>; now: ConsultationNow; zone: string }) {
  if (letter.value) return <TheLetter letter={letter.value} now={now} zone={zone} />;
  if (letter.problem) return <Refusal problem={letter.problem} />;
  return <EmptyState>{letter.state === 'unreachable' ? 'The service cannot be reached.' : 'Loading…'}</EmptyState>;
}

function Inside({ got, now, zone }: { got: Following<ConsultationNow>; now: ConsultationNow; zone: string }) {
  const { roles } = useMe();
  const { reason } = useReason();
  const letter = useLetter(now.id, now.revision);
  const clinician = roles.includes('clinician');
  return (
    <>
      <AsAt live={{ state: got.line, asAt: got.asAt }} zone={zone} />
      <div className="anteroom-columns">
        <div>
          <Shown letter={letter} now={now} zone={zone} />
        </div>
        <div className="anteroom-no-print">
          <LetterStory now={now} zone={zone} />
          {clinician ? <LetterSteps now={now} zone={zone} onDone={got.again} asOf={letter.value?.asOf ?? null} /> : <p><Link to={`/reception/consultations/${now.id}`}>Hand it on, or send the patient’s copy</Link></p>}
          <div className="nhsuk-button-group">
            <a className="nhsuk-button nhsuk-button--secondary" href={withReason(`/api/consultations/${now.id}/letter?as=pdf`, reason)} download={`letter-${now.record.reference}.pdf`}>
              Download as PDF
            </a>
            <PrintButton />
          </div>
          {clinician && (
            <Card title="Still owed">
              <OwedList now={now} />
              <Link to={`/consultations/${now.id}/room`}>Follow-ups and reviews, in the room</Link>
            </Card>
          )}
        </div>
      </div>
    </>
  );
}

function LetterOf({ id }: { id: string }) {
  const { reason } = useReason();
  const got = useConsultation(id, reason);
  const zone = useZone(got.value);
  const now = got.value;
  if (!now) return <Page title="GP letter">{got.problem ? <Refusal problem={got.problem} /> : <EmptyState>Loading…</EmptyState>}</Page>;
  const name = now.record.patient ? nameInWords(now.record.patient.name) : 'Erased patient';
  return (
    <AboutConsultation now={now}>
      <Page title="GP letter" caption={`${name}, ${now.record.reference}`} back={{ to: withReason(`/consultations/${id}/record`, reason), text: 'Record' }} wide>
        <Inside got={got} now={now} zone={zone} />
      </Page>
    </AboutConsultation>
  );
}

/** The letter to the GP as it reads, and everything that happens to it: drafted, approved, handed on, arrived or not. */
export function LetterPage() {
  const { id = '' } = useParams();
  return (
    <ReasonFirst title="GP letter">
      <LetterOf key={id} id={id} />
    </ReasonFirst>
  );
}
