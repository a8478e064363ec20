import { Radios, TextArea } from '../../shared/ui';
import { followUpsOwed } from '../room/follow-ups';
import { Explained, missing, RoomForm, type RoomProps } from '../room/room-form';

export function DeclareFollowUpUnneededForm({ now, onDone }: RoomProps) {
  const options = followUpsOwed(now);
  if (options.length === 0) return <Explained>No follow-up is owed.</Explained>;
  return (
    <RoomForm
      stem="declare-follow-up-unneeded"
      now={now}
      onDone={onDone}
      initial={{ kind: options.length === 1 ? (options[0]?.value ?? '') : '', reason: '' }}
      check={(values) => missing(values, { kind: 'Choose what is not needed', reason: 'Give a reason' })}
      body={({ kind, reason }) => ({ kind, reason })}
      submit="It is not needed any more"
      said="Recorded as not needed."
    >
      {(form) => (
        <>
          <Radios label="What is not needed?" small options={options} {...form.field('kind')} />
          <TextArea label="Reason" rows={2} {...form.field('reason')} />
        </>
      )}
    </RoomForm>
  );
}
