import type { InsideProps } from '../inside-props';
import { Ring } from '../whom-to-ring';

function Lost({ clinic }: InsideProps['shown']) {
  return (
    <>
      <p>
        <strong>Stay where you are. We will ring you from {clinic.ringingNumber}.</strong> You do not lose your appointment.
      </p>
      <p>
        If nobody has rung you in 5 minutes, ring us on <Ring number={clinic.backupNumber} />.
      </p>
    </>
  );
}

const NOW = {
  video: (number: string) => `One moment: the call begins here. If it does not begin within a minute, we ring you from ${number}.`,
  telephone: (number: string) => `They ring you from ${number}. Please answer.`,
  'face-to-face': () => 'Please go in, or ask at reception where to go.',
};

/** The clinician has called the patient in. */
export function InCall({ shown }: InsideProps) {
  const { visit, clinic } = shown;
  const { mode } = visit.appointment;
  if (visit.connection === 'lost') return <Lost {...shown} />;
  return (
    <>
      <div className="visit-key">
        <p className="visit-large">{NOW[mode](clinic.ringingNumber)}</p>
      </div>
      {mode !== 'face-to-face' && (
        <>
          <h2 className="nhsuk-heading-m">If the call breaks off</h2>
          <p>
            Wait a moment: we ring you again from {clinic.ringingNumber}. If nobody rings in 5 minutes, ring us on <Ring number={clinic.backupNumber} />.
          </p>
        </>
      )}
    </>
  );
}
