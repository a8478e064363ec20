import { TextArea } from '../../shared/ui';
import { Explained, missing, RoomForm, type RoomProps } from '../room/room-form';

export function DeclareExaminationInadequateForm({ now, onDone }: RoomProps) {
  return (
    <RoomForm
      stem="declare-examination-inadequate"
      now={now}
      onDone={onDone}
      initial={{ reason: '' }}
      check={(values) => missing(values, { reason: 'Say what has to be examined in person' })}
      body={({ reason }) => ({ reason })}
      submit="This has to be seen in person"
      said="Recorded. Seeing the patient in person is now owed."
    >
      {(form) => (
        <>
          <Explained>What you can examine this way is not enough. Reception is asked to arrange a visit in person; the consultation goes on.</Explained>
          <TextArea label="Why, and what has to be examined?" rows={3} {...form.field('reason')} />
        </>
      )}
    </RoomForm>
  );
}
