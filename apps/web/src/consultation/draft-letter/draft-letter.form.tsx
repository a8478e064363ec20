import { TextArea } from '../../shared/ui';
import { Explained, RoomForm, typed, type RoomProps } from '../room/room-form';

export function DraftLetterForm({ now, onDone }: RoomProps) {
  const { draft, state } = now.record.letter;
  const { opening = '', body = '', closing = '' } = draft ?? {};
  return (
    <RoomForm
      stem="draft-letter"
      now={now}
      onDone={onDone}
      initial={{ opening, body, closing }}
      body={(values) => ({ ...typed('opening', values.opening), ...typed('body', values.body), ...typed('closing', values.closing) })}
      submit={state === 'none' ? 'Draft the letter' : 'Draft it again'}
      kind={state === 'none' ? 'primary' : 'secondary'}
      said="The letter is drafted. Read it, then approve it."
    >
      {(form) => (
        <>
          {state === 'superseded' && <Explained>An entry was corrected. Draft the letter again to see what it says now, then approve it and hand it on.</Explained>}
          <Explained>The letter is made from the record. Add your own words where the record does not say enough; the patient reads them too.</Explained>
          <TextArea label="Opening words" hint="Such as: Dear Mrs Patel, thank you for talking to me today" optional rows={3} {...form.field('opening')} />
          <TextArea label="More" optional rows={5} {...form.field('body')} />
          <TextArea label="Closing words" optional rows={3} {...form.field('closing')} />
        </>
      )}
    </RoomForm>
  );
}
