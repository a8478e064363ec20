import { CommandButton } from '../../shared/command-form';
import type { InsideProps } from '../inside-props';
import { patientCommand } from '../visit-client';

/** Said by the patient, not measured: nothing here pretends to have tried a camera. */
export function ConfirmChecksForm({ visit, send }: InsideProps) {
  return (
    <CommandButton target={patientCommand(visit, 'confirm-checks')} said="Thank you. You are in the waiting room." onDone={() => send({ type: 'again' })}>
      I have a camera and a microphone, and they work
    </CommandButton>
  );
}
