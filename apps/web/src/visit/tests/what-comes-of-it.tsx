import { Button } from '../../shared/ui';
import { CommandButton } from '../../shared/command-form';
import { failedParts, hasSound, isBlocked, outcomeInWords, type Outcome } from '../../shared/call-tests';
import type { InsideProps } from '../inside-props';
import { patientCommand } from '../visit-client';

interface EndProps extends InsideProps {
  outcome: Outcome;
  onClose: () => void;
}

/** Before the day, nothing is told to anybody. */
export function TriedBefore({ shown, outcome, onClose }: EndProps) {
  const failed = failedParts(outcome);
  return (
    <>
      <p>
        {failed.length === 0 ? 'You are ready. ' : `You can try again at any time. If it does not work on the day, ring ${shown.clinic.helpNumber}, or be phoned instead. `}
        Nothing of this was kept. Open this page again on the day.
      </p>
      <Button onClick={onClose}>Close the tests</Button>
    </>
  );
}

function ToWaitingRoom({ visit, send, outcome: { found, line }, kind, children }: Omit<EndProps, 'onClose'> & { kind: 'primary' | 'secondary'; children: string }) {
  return (
    <CommandButton
      kind={kind}
      target={patientCommand(visit, 'confirm-checks')}
      body={{ found, ...(line ? { line } : {}) }}
      said="Thank you. You are in the waiting room."
      onDone={() => send({ type: 'again' })}
    >
      {children}
    </CommandButton>
  );
}

/** Sound alone is a call. Without it the clinic is told, and one may go on all the same. */
export function TriedToday(props: EndProps) {
  const { shown, visit, send, outcome, onClose } = props;
  const failed = failedParts(outcome);
  if (hasSound(outcome.found) && !isBlocked(outcome))
    return <ToWaitingRoom {...props} kind="primary">{failed.includes('camera') ? 'Go on with sound only' : 'Go to the waiting room'}</ToWaitingRoom>;
  return (
    <>
      <p>
        <strong>You are expected all the same.</strong> The clinic helps you, or rings you from {shown.clinic.ringingNumber}. You do
        not lose your appointment.
      </p>
      <div className="nhsuk-button-group">
        <CommandButton
          target={patientCommand(visit, 'report-failed-checks')}
          body={{ what: failed[0] ?? 'other', details: outcomeInWords(outcome) }}
          said="The clinic knows what does not work, and will help."
          onDone={() => {
            send({ type: 'again' });
            onClose();
          }}
        >
          Tell the clinic what does not work
        </CommandButton>
        <ToWaitingRoom {...props} kind="secondary">Go to the waiting room all the same</ToWaitingRoom>
      </div>
    </>
  );
}
