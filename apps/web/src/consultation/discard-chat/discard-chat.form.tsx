import { useContext } from 'react';
import { Inset, TextArea } from '../../shared/ui';
import { RoomCall } from '../room/call/room-call';
import { Explained, missing, RoomForm, type RoomProps } from '../room/room-form';

const counted = (lines: number) => (lines === 1 ? 'One line was written' : `${lines} lines were written`);

/** Only while the call is on: afterwards what was written is in the record. */
export function DiscardChatForm({ now, onDone }: RoomProps) {
  const lines = useContext(RoomCall)?.call.said.length ?? 0;
  if (lines === 0) return <Inset>Nothing has been written in this call.</Inset>;
  return (
    <RoomForm
      stem="discard-chat"
      now={now}
      onDone={onDone}
      initial={{ reason: '' }}
      check={(values) => missing(values, { reason: 'Give a reason' })}
      body={({ reason }) => ({ lines, reason })}
      submit="Discard what was written"
      kind="warning"
      said="What was written so far is not kept. That it was discarded, and why, is."
    >
      {(form) => (
        <>
          <Explained>{counted(lines)}. Without this, it is kept with the record when the call ends. What is written afterwards is kept again.</Explained>
          <TextArea label="Why is it not kept?" rows={2} {...form.field('reason')} />
        </>
      )}
    </RoomForm>
  );
}
