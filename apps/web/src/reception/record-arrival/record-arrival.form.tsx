import { DeskForm, Explained, type DeskProps } from '../desk/desk-form';
import { Radios } from '../../shared/ui';

const WAYS = [
  { value: 'reception', text: 'At the desk', hint: 'You see them, or speak to them and have made sure who they are' },
  { value: 'telephone', text: 'On the telephone', hint: 'They answered and you have made sure who they are' },
];

export function RecordArrivalForm({ now, onDone }: DeskProps) {
  return (
    <DeskForm stem="record-arrival" now={now} onDone={onDone} initial={{ how: 'reception' }} body={({ how }) => ({ how })} submit="Check in" said="Checked in. The clinician has been told.">
      {(form) => (
        <>
          <Explained>Ask for the full name and date of birth. The clinician confirms again who it is.</Explained>
          <Radios label="How did the patient arrive?" options={WAYS} {...form.field('how')} />
        </>
      )}
    </DeskForm>
  );
}
