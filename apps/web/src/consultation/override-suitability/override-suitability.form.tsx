import { useMe } from '../../shared/session/session';
import { TextArea } from '../../shared/ui';
import { Explained, missing, RoomForm, type RoomProps } from '../room/room-form';

export function OverrideSuitabilityForm({ now, onDone }: RoomProps) {
  const me = useMe();
  return (
    <RoomForm
      stem="override-suitability"
      now={now}
      onDone={onDone}
      initial={{ reason: '' }}
      check={(values) => missing(values, { reason: 'Give a reason' })}
      body={({ reason }) => ({ clinician: me.id, reason })}
      submit="See the patient this way all the same"
      said="Recorded with your reason."
    >
      {(form) => (
        <>
          <Explained>The clinic’s criteria speak against it, or are not known. Your name and your reason go on the record.</Explained>
          <TextArea label="Reason" rows={2} {...form.field('reason')} />
        </>
      )}
    </RoomForm>
  );
}
