import type { Letter, LetterItem, LetterSection } from '@anteroom/domain';
import type { ConsultationNow } from '../../shared/use-consultation';
import { dayInWords, moment } from '../../shared/time';
import { nhsNumberInWords } from '../../shared/words';

function Words({ item }: { item: LetterItem | null }) {
  return item && <p className="anteroom-words">{item.text}</p>;
}

function Section({ section }: { section: LetterSection }) {
  return (
    <>
      <h3 className="nhsuk-heading-s">{section.heading}</h3>
      {section.notRecorded ? (
        <p>Not recorded.</p>
      ) : (
        section.items.map((item) => (
          <p className="anteroom-words" key={`${item.source.join()}${item.text}`}>
            {item.text}
          </p>
        ))
      )}
    </>
  );
}

const recipient = ({ to }: Letter): string[] => (to ? [to.name, ...(to.address?.lines ?? []), to.address?.postcode ?? ''].filter(Boolean) : ['GP practice not recorded']);

/** What a reader has to know before the first line. */
function Status({ letter, zone }: { letter: Letter; zone: string }) {
  if (letter.superseded)
    return (
      <section className="nhsuk-warning-callout" aria-labelledby="superseded">
        <h2 className="nhsuk-warning-callout__label" id="superseded">
          Superseded
        </h2>
        <p>Corrected {moment(letter.superseded.since, zone)}, after it had been approved. Do not act on the approved letter without the correction.</p>
        <ul>
          {letter.superseded.corrections.map(({ text }) => (
            <li key={text} className="anteroom-words">{text}</li>
          ))}
        </ul>
      </section>
    );
  if (!letter.approved)
    return (
      <p>
        <strong>Draft, not approved.</strong> It tells the record as it is now, and may change.
      </p>
    );
  return (
    <p>
      <strong>Approved</strong> by {letter.approved.name}, {moment(letter.approved.at, zone)}.
    </p>
  );
}

/** The letter as it reads, from its model: nothing in it is ever taken for markup. */
export function TheLetter({ letter, now, zone }: { letter: Letter; now: ConsultationNow; zone: string }) {
  const { patient } = now.record;
  return (
    <article className="anteroom-letter" aria-labelledby="letter-title">
      <Status letter={letter} zone={zone} />
      <h2 className="nhsuk-heading-m" id="letter-title">
        {letter.title}
      </h2>
      <p>
        To: {recipient(letter).join(', ')}
        <br />
        About: {letter.patientName}
        {patient?.dateOfBirth && `, born ${dayInWords(patient.dateOfBirth, true)}`}, NHS number {patient?.nhsNumber ? nhsNumberInWords(patient.nhsNumber) : 'not recorded'}
        <br />
        Our reference: {letter.reference}
      </p>
      <Words item={letter.opening} />
      <Words item={letter.body} />
      {letter.sections.map((section) => (
        <Section key={section.heading} section={section} />
      ))}
      <Words item={letter.closing} />
    </article>
  );
}
