import { Radios, TextArea } from '../../shared/ui';
import { followUpsOwed } from '../room/follow-ups';
import { Explained, missing, RoomForm, typed, type RoomProps } from '../room/room-form';

export function DoFollowUpForm({ now, onDone }: RoomProps) {
  const options = followUpsOwed(now);
  if (options.length === 0) return <Explained>No follow-up is owed.</Explained>;
  return (
    <RoomForm
      stem="do-follow-up"
      now={now}
      onDone={onDone}
      initial={{ kind: options.length === 1 ? (options[0]?.value ?? '') : '', details: '' }}
      check={(values) => missing(values, { kind: 'Choose what was done' })}
      body={({ kind, details }) => ({ kind, ...typed('details', details) })}
      submit="It is done"
      said="Recorded as done."
    >
      {(form) => (
        <>
          <Radios label="What was done?" small options={options} {...form.field('kind')} />
          <TextArea label="Details" optional rows={2} {...form.field('details')} />
        </>
      )}
    </RoomForm>
  );
}
