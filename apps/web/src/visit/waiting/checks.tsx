import type { InsideProps } from '../inside-props';
import { ConfirmChecksForm } from '../confirm-checks/confirm-checks.form';
import { Offer } from '../offer';
import { ReportFailedChecksForm } from '../report-failed-checks/report-failed-checks.form';
import { Ring } from '../whom-to-ring';

function Failed({ shown: { clinic } }: Pick<InsideProps, 'shown'>) {
  return (
    <div className="visit-key">
      <p>
        <strong>You told us that something does not work.</strong> The clinic can see that and will help. They ring you from {clinic.ringingNumber}. You
        can also ring them on <Ring number={clinic.helpNumber} />.
      </p>
      <p>It is not your fault, and you do not lose your appointment. You can be phoned instead: look under “I would rather be phoned”.</p>
    </div>
  );
}

/** By hand, because the page cannot listen or look yet: what the patient says counts. */
export function Checks(props: InsideProps) {
  return (
    <>
      <p>The clinic knows that you are here.</p>
      {props.shown.visit.checks === 'failed' && <Failed {...props} />}
      <p>
        Your appointment is by video. Do you have a camera and a microphone that work? If you are not sure, take a short film of yourself with your
        telephone or tablet, and play it. This page cannot try them for you yet.
      </p>
      <ConfirmChecksForm {...props} />
      <Offer title="Something does not work">
        <ReportFailedChecksForm {...props} />
      </Offer>
    </>
  );
}
