import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { clock, dayOf, instantOf } from '../../shared/time';
import { Card, DayInput, Inset, Page, Radios, TimeInput } from '../../shared/ui';
import { useConsultation, type ConsultationNow } from '../../shared/use-consultation';
import { nameInWords } from '../../shared/words';
import { HappenedAt } from '../desk/desk-form';
import { NotHere, useZoneOf } from '../desk/desk.page';
import { actionFor, HAPPENINGS, SEEN } from './happenings';

const CHOICES = [
  { value: SEEN, text: 'The patient was seen', hint: 'Enter the arrival here; the clinician completes the record in the room' },
  ...HAPPENINGS.map(({ stem, text, hint }) => ({ value: stem, text, ...(hint ? { hint } : {}) })),
];

/** An instant that exists and is over, or why not. */
const when = (day: string, time: string, zone: string): { at: string } | { error: string } => {
  const at = instantOf(day, time, zone);
  if (!at) return { error: 'Enter a day and a time that exist' };
  return Date.parse(at) > Date.now() ? { error: 'This time has not come yet' } : { at };
};

/** The time agreed, or now where that is still to come: nothing has happened later than now. */
const soFar = (start: string): string => (Date.parse(start) > Date.now() ? new Date().toISOString() : start);

function Seen({ now }: { now: ConsultationNow }) {
  return (
    <Inset>
      The consultation itself, what was found, the advice and the outcome, is entered by the clinician, with the true times, in{' '}
      <Link to={`/consultations/${now.id}/room`}>the consultation room</Link>. First enter here when the patient arrived.
    </Inset>
  );
}

/** What happened on paper while the system was down, with the time when it really happened. */
export function LateEntryPage() {
  const { id = '' } = useParams();
  const got = useConsultation(id);
  const now = got.value;
  const zone = useZoneOf(now?.record.clinic);
  const [what, setWhat] = useState('');
  const [entered, setEntered] = useState<{ day: string; time: string } | null>(null);
  if (!now) return <NotHere got={got} />;
  const offered = soFar(now.record.start);
  const { day, time } = entered ?? { day: dayOf(offered, zone), time: clock(offered, zone) };
  const happened = when(day, time, zone);
  const action = actionFor(what);
  const name = now.record.patient ? nameInWords(now.record.patient.name) : 'Erased patient';
  return (
    <Page title="Enter what happened on paper" caption={`${now.record.reference}, ${name}`} back={{ to: `/reception/consultations/${id}`, text: name }}>
      <p>The record shows both times: when it happened, and that it was entered later. Enter one thing after the other, the earliest first.</p>
      <div className="anteroom-row">
        <DayInput label="On which day?" value={day} onChange={(next) => setEntered({ day: next, time })} />
        <TimeInput label="At what time?" value={time} onChange={(next) => setEntered({ day, time: next })} error={'error' in happened ? happened.error : undefined} />
      </div>
      <Radios label="What happened?" options={CHOICES} small value={what} onChange={setWhat} />
      {what === SEEN && <Seen now={now} />}
      {action && 'at' in happened && (
        <Card title={action.title}>
          <HappenedAt value={happened.at}>
            <action.Form key={what} now={now} zone={zone} onDone={() => { setWhat(''); got.again(); }} />
          </HappenedAt>
        </Card>
      )}
    </Page>
  );
}
