import { DeskForm, Explained, type DeskProps } from '../desk/desk-form';

/** Camera, microphone and connection, tried together on the telephone when the page could not do it. */
export function ConfirmChecksForm({ now, onDone }: DeskProps) {
  return (
    <DeskForm stem="confirm-checks" now={now} onDone={onDone} initial={{}} body={() => ({ by: 'reception' })} submit="They work" said="Checks confirmed. The patient is waiting to be called.">
      {() => <Explained>Only after you have made sure with the patient that they can see and hear, and be seen and heard.</Explained>}
    </DeskForm>
  );
}
