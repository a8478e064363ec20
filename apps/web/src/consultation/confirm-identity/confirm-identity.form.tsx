import { Radios } from '../../shared/ui';
import { dayInWords } from '../../shared/time';
import { nameInWords } from '../../shared/words';
import { Explained, RoomForm, type RoomProps } from '../room/room-form';

const HOW = [
  { value: 'date-of-birth-and-name', text: 'They said their name and date of birth' },
  { value: 'known-to-me', text: 'I know them' },
  { value: 'document', text: 'By a document' },
  { value: 'companion-vouched', text: 'Somebody with them vouched for them' },
];

export function ConfirmIdentityForm({ now, onDone }: RoomProps) {
  const { patient } = now.record;
  return (
    <RoomForm
      stem="confirm-identity"
      now={now}
      onDone={onDone}
      initial={{ how: 'date-of-birth-and-name' }}
      body={({ how }) => ({ how })}
      submit="This is the patient"
      said="Recorded that you are sure who this is."
    >
      {(form) => (
        <>
          <Explained>
            Ask for the full name and the date of birth, and say who you are.
            {patient && ` You should hear: ${nameInWords(patient.name)}, ${patient.dateOfBirth ? dayInWords(patient.dateOfBirth, true) : 'date of birth not known here'}.`} Relatives
            may share a telephone, an address and a birthday.
          </Explained>
          <Radios label="How do you know?" options={HOW} small {...form.field('how')} />
        </>
      )}
    </RoomForm>
  );
}
