import { TextArea } from '../../shared/ui';
import { wishInWords } from '../../shared/words';
import { blank, DeskForm, Explained, type DeskProps } from '../desk/desk-form';

export function AnswerPreferenceForm({ now, onDone }: DeskProps) {
  const wish = now.record.sections.wishes?.findLast((entry) => entry.type === 'PreferenceStated');
  const words = wish?.type === 'PreferenceStated' ? wish.content?.words : undefined;
  return (
    <DeskForm
      stem="answer-preference"
      now={now}
      onDone={onDone}
      initial={{ answer: '' }}
      check={({ answer }) => (blank(answer) ? { answer: 'Say what was answered' } : {})}
      body={({ answer }) => ({ answer })}
      submit="Record the answer"
      said="The answer is recorded; the patient sees it on their page."
    >
      {(form) => (
        <>
          {wish?.type === 'PreferenceStated' && (
            <Explained>
              The patient {wishInWords(wish.data.kind)}
              {words ? `: “${words}”` : ''}. Switching, moving or cancelling answers it as well.
            </Explained>
          )}
          <TextArea label="What was the patient told?" rows={3} {...form.field('answer')} />
        </>
      )}
    </DeskForm>
  );
}
