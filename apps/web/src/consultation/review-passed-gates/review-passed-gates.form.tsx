import { TextArea } from '../../shared/ui';
import { missing, RoomForm, type RoomProps } from '../room/room-form';

export function ReviewPassedGatesForm({ now, onDone }: RoomProps) {
  const passed = (now.record.sections.gates ?? []).flatMap((entry) =>
    entry.type === 'GatePassed' ? [{ revision: entry.revision, text: `${entry.data.kind}: ${entry.content?.reason ?? 'reason erased'}` }] : [],
  );
  return (
    <RoomForm
      stem="review-passed-gates"
      now={now}
      onDone={onDone}
      initial={{ finding: '' }}
      check={(values) => missing(values, { finding: 'Say what came of it' })}
      body={({ finding }) => ({ finding })}
      submit="Record the review"
    >
      {(form) => (
        <>
          <p>Passed with a reason:</p>
          <ul>
            {passed.map(({ revision, text }) => (
              <li key={revision}>{text}</li>
            ))}
          </ul>
          <TextArea label="What came of it? Is anything still to be made good?" rows={3} {...form.field('finding')} />
        </>
      )}
    </RoomForm>
  );
}
