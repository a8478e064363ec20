import { TextArea } from '../../shared/ui';
import { missing, RoomForm, type RoomProps } from '../room/room-form';

export function DeclareRepeatUnneededForm({ now, onDone }: RoomProps) {
  return (
    <RoomForm
      stem="declare-repeat-unneeded"
      now={now}
      onDone={onDone}
      initial={{ reason: '' }}
      check={(values) => missing(values, { reason: 'Give a reason' })}
      body={({ reason }) => ({ reason })}
      submit="No repeat appointment is needed"
    >
      {(form) => <TextArea label="Why is none needed?" rows={2} {...form.field('reason')} />}
    </RoomForm>
  );
}
