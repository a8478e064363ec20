import type { ReactNode } from 'react';
import type { KnownClinic, VisitClinic } from './visit-client';

/** A number that a telephone rings when it is pressed. */
export function Ring({ number, children }: { number: string; children?: ReactNode }) {
  return (
    <a className="visit-ring" href={`tel:${number.replace(/[^\d+]/g, '')}`}>
      {children ?? number}
    </a>
  );
}

/** First on every screen. */
export function Emergency() {
  return (
    <aside className="visit-emergency" aria-label="If you are seriously unwell now">
      <p className="nhsuk-width-container">
        <strong>
          Seriously unwell now? Ring <Ring number="999" />.
        </strong>{' '}
        Do not wait for this appointment.
      </p>
    </aside>
  );
}

/** Whom to ring while nobody has said who they are. The clinic may not be known either: then their letter names it. */
export function HelpNumber({ clinic, about }: { clinic: KnownClinic | null; about: string }) {
  if (!clinic) return <p>{about} Ring the number on your letter or message.</p>;
  return (
    <p>
      {about} Ring {clinic.name} on <Ring number={clinic.helpNumber} />.
    </p>
  );
}

/** On every screen of a visit. */
export function Numbers({ clinic }: { clinic: VisitClinic }) {
  return (
    <section className="visit-numbers" aria-labelledby="visit-numbers">
      <h2 className="nhsuk-heading-m" id="visit-numbers">
        Do you need help?
      </h2>
      <dl>
        <dt>Ring {clinic.name}</dt>
        <dd>
          <Ring number={clinic.helpNumber} />
        </dd>
        {clinic.backupNumber !== clinic.helpNumber && (
          <>
            <dt>If nobody answers there</dt>
            <dd>
              <Ring number={clinic.backupNumber} />
            </dd>
          </>
        )}
        <dt>If we ring you, this number shows</dt>
        <dd>{clinic.ringingNumber}</dd>
      </dl>
    </section>
  );
}
