import { Button, ErrorSummary } from '../../shared/ui';
import { useNow } from '../../shared/use-now';
import { clock } from '../../shared/time';
import { AddToCalendar } from '../calendar/add-to-calendar';
import type { InsideProps } from '../inside-props';
import { elsewhere, howSoon, whenInWords, withWhom } from '../words';
import { HelpNumber } from '../whom-to-ring';
import { How, IfItFails, Prepare } from './how';
import { TryNow } from '../tests/try-now';
import { TestsToDo } from './tests-to-do';

function NotTaken({ problem, shown }: { problem: InsideProps['context']['problem']; shown: InsideProps['shown'] }) {
  if (!problem) return null;
  const why = problem === 'unreachable' ? 'We could not reach the clinic just now. Press the button again.' : problem.detail;
  return (
    <ErrorSummary title="We have not been told yet that you are here" errors={[]}>
      <p>{why}</p>
      <HelpNumber clinic={shown.clinic} about="Does it not work?" />
    </ErrorSummary>
  );
}

const WORD = { video: 'I am here', telephone: 'I am ready for your call', 'face-to-face': '' };

/** Inside the arrival window, for who opened the page before it. In person one arrives at the desk. */
function Arrive({ shown, context, send }: InsideProps) {
  const { mode } = shown.visit.appointment;
  if (!shown.visit.mayArrive || mode === 'face-to-face') return null;
  return (
    <div className="visit-key">
      <NotTaken problem={context.problem} shown={shown} />
      <p>{mode === 'video' ? 'You can come in now.' : 'It is nearly time.'} Press the button, so that the clinic knows you are here.</p>
      <Button onClick={() => send({ type: 'arrive' })}>{WORD[mode]}</Button>
    </div>
  );
}

function When({ shown }: { shown: InsideProps['shown'] }) {
  const now = useNow();
  const { start, minutes } = shown.visit.appointment;
  const { zone } = shown.clinic;
  const soon = howSoon(start, zone, now);
  const here = elsewhere(start, zone);
  return (
    <div className="visit-key">
      <p className="visit-large">{whenInWords(start, zone)}</p>
      {soon && <p>That is {soon}.</p>}
      {here && <p>This is the clinic’s time. Where you are now, it is {here}.</p>}
      <p>
        With {withWhom(shown)}. It may take about {minutes} minutes.
      </p>
    </div>
  );
}

function Delay({ shown }: { shown: InsideProps['shown'] }) {
  const { delay } = shown.visit;
  if (!delay) return null;
  return (
    <p role="status">
      <strong>
        We are running about {delay.minutes} minutes late. We expect to see you at about {clock(delay.expectedStart, shown.clinic.zone)}.
      </strong>
    </p>
  );
}

/** Until the patient arrives: when, how, what to prepare and what happens if it fails. */
export function Before(props: InsideProps) {
  const { shown } = props;
  const { mode } = shown.visit.appointment;
  return (
    <>
      <When shown={shown} />
      <Delay shown={shown} />
      <Arrive {...props} />
      <h2 className="nhsuk-heading-m">How it works</h2>
      <How {...shown} />
      {mode === 'video' && <TryNow {...props} />}
      <TestsToDo {...shown} />
      <h2 className="nhsuk-heading-m">How to get ready</h2>
      <Prepare {...shown} />
      <h2 className="nhsuk-heading-m">{mode === 'face-to-face' ? 'If you are late or cannot come' : 'If something does not work'}</h2>
      <IfItFails {...shown} />
      <AddToCalendar shown={shown} />
      {mode === 'video' && shown.visit.state === 'too-early-or-test' && <p>You have tried your link and it works. Nothing more to do until then.</p>}
    </>
  );
}

/** While the clinic is being told: a moment, or as long as a slow line takes. */
export function Arriving() {
  return <p>One moment.</p>;
}
