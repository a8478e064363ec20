import type { VisitSummary } from '@anteroom/domain';
import type { ReactNode } from 'react';
import { PrintButton } from '../../shared/ui';
import { longDay } from '../../shared/time';
import type { InsideProps } from '../inside-props';
import { whenInWords, withWhom } from '../words';
import { Ring } from '../whom-to-ring';

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="nhsuk-heading-m">{title}</h2>
      {children}
    </section>
  );
}

/** Nothing where nothing was said. */
function Said({ title, words }: { title: string; words: string | readonly string[] | null }) {
  const lines = typeof words === 'string' ? [words] : (words ?? []);
  if (lines.length === 0) return null;
  return (
    <Part title={title}>
      {lines.map((line) => (
        <p className="visit-words" key={line}>
          {line}
        </p>
      ))}
    </Part>
  );
}

function List({ title, items }: { title: string; items: readonly string[] }) {
  if (items.length === 0) return null;
  return (
    <Part title={title}>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {items.map((item) => (
          <li className="visit-words" key={item}>
            {item}
          </li>
        ))}
      </ul>
    </Part>
  );
}

const SETTLED: Readonly<Record<VisitSummary['adviceState'], string | null>> = {
  given: null,
  'not-applicable': 'There is nothing special to watch for after this appointment.',
  'not-yet': 'The advice on what to watch for is not written here yet.',
  'could-not-be-given': 'We could not give you advice on what to watch for. We will contact you.',
};

function Advice({ summary, number }: { summary: VisitSummary; number: string }) {
  const settled = SETTLED[summary.adviceState];
  return (
    <>
      {settled && (
        <Part title="Advice">
          <p>
            {settled} If you are worried, ring <Ring number={number} />.
          </p>
        </Part>
      )}
      <Said title="Advice" words={summary.advice} />
      <List title="Watch for" items={summary.redFlags} />
      <Said title="When to get help" words={summary.whenToSeekHelp} />
      <Said title="How to get help" words={summary.howToSeekHelp} />
      <Said title="If what we planned does not happen" words={summary.ifCareDoesNotHappen} />
      <Said title="Leaflet" words={summary.leaflet} />
    </>
  );
}

function Until({ shown: { visit, clinic } }: Pick<InsideProps, 'shown'>) {
  if (!visit.aftercareUntil) return null;
  return (
    <p>
      You can read this page until {longDay(visit.aftercareUntil, clinic.zone)}. After that, ring <Ring number={clinic.helpNumber} />.
    </p>
  );
}

/** What was said, to read again and to print; until the aftercare time is over. */
export function After({ shown }: InsideProps) {
  const { visit, clinic } = shown;
  const { summary } = visit;
  return (
    <>
      <p>
        This is about your appointment with {withWhom(shown)} on {whenInWords(visit.appointment.start, clinic.zone)}.
      </p>
      {visit.stillWriting && (
        <p>
          <strong>Your clinician is still writing.</strong> What was agreed appears here by itself. You can close this page and come back.
        </p>
      )}
      {summary && (
        <>
          <Said title="What we talked about" words={summary.keyPoints} />
          <Said title="What we agreed" words={summary.plan} />
          <Advice summary={summary} number={clinic.helpNumber} />
          <List title="What happens next" items={summary.followUp.map(({ text }) => text)} />
          {summary.nextAppointment && <Said title="Your next appointment" words={whenInWords(summary.nextAppointment, clinic.zone)} />}
        </>
      )}
      <Until shown={shown} />
      <PrintButton>Print this page</PrintButton>
    </>
  );
}
