import { TextArea } from '../../shared/ui';
import { missing, RoomForm, type RoomProps } from '../room/room-form';

export function WaivePriorTestsForm({ now, onDone }: RoomProps) {
  return (
    <RoomForm
      stem="waive-prior-tests"
      now={now}
      onDone={onDone}
      initial={{ reason: '' }}
      check={(values) => missing(values, { reason: 'Give a reason' })}
      body={({ reason }) => ({ reason })}
      submit="Go ahead without the tests"
    >
      {(form) => <TextArea label="Why can it go ahead without them?" rows={2} {...form.field('reason')} />}
    </RoomForm>
  );
}
