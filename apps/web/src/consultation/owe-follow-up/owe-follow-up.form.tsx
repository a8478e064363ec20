import { Radios, TextArea } from '../../shared/ui';
import { missing, RoomForm, type RoomProps } from '../room/room-form';

const KINDS = [
  { value: 'tests', text: 'Tests' },
  { value: 'referral', text: 'A referral' },
  { value: 'prescription', text: 'A prescription' },
  { value: 'face-to-face', text: 'To be seen in person' },
  { value: 'advice-by-letter', text: 'Advice in writing' },
  { value: 'welfare-check', text: 'A welfare check' },
  { value: 'tell-gp', text: 'Telling the GP' },
];

export function OweFollowUpForm({ now, onDone }: RoomProps) {
  return (
    <RoomForm
      stem="owe-follow-up"
      now={now}
      onDone={onDone}
      initial={{ kind: '', details: '' }}
      check={(values) => missing(values, { kind: 'Choose what is owed', details: 'Say what exactly' })}
      body={({ kind, details }) => ({ kind, details })}
      submit="Add it"
      said="Added. It stays owed until it is done or declared unneeded."
    >
      {(form) => (
        <>
          <Radios label="What is to be done afterwards?" small options={KINDS} {...form.field('kind')} />
          <TextArea label="What exactly?" rows={2} {...form.field('details')} />
        </>
      )}
    </RoomForm>
  );
}
