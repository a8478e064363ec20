import { Radios, TextArea } from '../../shared/ui';
import { missing, RoomForm, type RoomProps } from '../room/room-form';

const EXTENT = [
  { value: 'limited', text: 'Limited', hint: 'Done from a distance, or otherwise less than in the room' },
  { value: 'full', text: 'As in the room' },
];

export function RecordExaminationForm({ now, onDone }: RoomProps) {
  return (
    <RoomForm
      stem="record-examination"
      now={now}
      onDone={onDone}
      initial={{ extent: now.mode === 'face-to-face' ? 'full' : 'limited', findings: '' }}
      check={(values) => missing(values, { findings: 'Write down what you found' })}
      body={({ extent, findings }) => ({ limited: extent === 'limited', findings })}
      submit="Record the examination"
    >
      {(form) => (
        <>
          <Radios label="How far could you examine?" small options={EXTENT} {...form.field('extent')} />
          <TextArea label="Findings" hint="Also what you could not examine" {...form.field('findings')} />
        </>
      )}
    </RoomForm>
  );
}
