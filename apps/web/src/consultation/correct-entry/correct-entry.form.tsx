import { TextArea } from '../../shared/ui';
import { Explained, missing, RoomForm, typed, type RoomProps } from '../room/room-form';

interface Correction {
  reason: string;
  should: string;
}

/** `corrects` is the revision of the entry that was wrong. */
export function CorrectEntryForm({ now, corrects, onDone }: RoomProps & { corrects: number }) {
  return (
    <RoomForm<Correction>
      stem="correct-entry"
      draft={`correct-entry/${corrects}`}
      now={now}
      onDone={onDone}
      initial={{ reason: '', should: '' }}
      check={(values) => missing(values, { reason: 'Say why it is wrong' })}
      body={({ reason, should }) => ({ corrects, reason, ...typed('should', should) })}
      submit="Correct this entry"
      kind="secondary"
      said="Corrected. Both stay on the record."
    >
      {(form) => (
        <>
          <Explained>The entry stays and is shown with your correction. What it had settled is owed again, and an approved letter is marked superseded.</Explained>
          <TextArea label="Why is it wrong?" rows={2} {...form.field('reason')} />
          <TextArea label="What should it say?" optional rows={2} {...form.field('should')} />
        </>
      )}
    </RoomForm>
  );
}
