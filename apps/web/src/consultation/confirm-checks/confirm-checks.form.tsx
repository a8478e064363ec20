import { Explained, RoomForm, type RoomProps } from '../room/room-form';

export function ConfirmChecksForm({ now, onDone }: RoomProps) {
  return (
    <RoomForm stem="confirm-checks" now={now} onDone={onDone} initial={{}} body={() => ({ by: 'clinician' })} submit="It works" said="Recorded that the patient’s device works.">
      {() => <Explained>You have tried camera, microphone and connection with the patient, and they work. You can also call the patient in without this.</Explained>}
    </RoomForm>
  );
}
