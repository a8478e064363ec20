import type { InsideProps } from '../inside-props';
import { ConfirmChecksForm } from '../confirm-checks/confirm-checks.form';
import { Offer } from '../offer';
import { TryNow } from '../tests/try-now';
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

/** Tried step by step, or said by who knows it: what the patient says counts. */
export function Checks(props: InsideProps) {
  return (
    <>
      <p>The clinic knows that you are here.</p>
      {props.shown.visit.checks === 'failed' && <Failed {...props} />}
      <TryNow {...props} intro={<p>Your appointment is by video. It takes two minutes to try your camera, your microphone, your sound and your connection.</p>}>
        <p>You know that they work? Then you need not try.</p>
        <ConfirmChecksForm {...props} />
        <Offer title="Something does not work">
          <ReportFailedChecksForm {...props} />
        </Offer>
      </TryNow>
    </>
  );
}
