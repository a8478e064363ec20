import { CommandButton } from '../../shared/command-form';
import type { InsideProps } from '../inside-props';
import { patientCommand } from '../visit-client';

/** Said by the patient, not measured: nothing is sent of what was found. */
export function ConfirmChecksForm({ visit, send }: InsideProps) {
  return (
    <CommandButton kind="secondary" target={patientCommand(visit, 'confirm-checks')} said="Thank you. You are in the waiting room." onDone={() => send({ type: 'again' })}>
      I have a camera and a microphone, and they work
    </CommandButton>
  );
}
