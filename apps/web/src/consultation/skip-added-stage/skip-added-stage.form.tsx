import { TextArea } from '../../shared/ui';
import { missing, RoomForm, type RoomProps } from '../room/room-form';

export function SkipAddedStageForm({ now, onDone }: RoomProps) {
  return (
    <RoomForm
      stem="skip-added-stage"
      now={now}
      onDone={onDone}
      initial={{ reason: '' }}
      check={(values) => missing(values, { reason: 'Give a reason' })}
      body={({ reason }) => ({ stage: now.stage, reason })}
      submit="Leave this step out"
    >
      {(form) => <TextArea label="Why is it left out?" rows={2} {...form.field('reason')} />}
    </RoomForm>
  );
}
