import { Radios, TextArea } from '../../shared/ui';
import { DeskForm, typed, type DeskProps } from '../desk/desk-form';

const WISHES = [
  { value: 'telephone', text: 'To be phoned' },
  { value: 'face-to-face', text: 'To come in' },
  { value: 'video', text: 'To be seen by video' },
  { value: 'move', text: 'Another time' },
  { value: 'cancel', text: 'To cancel' },
];

export function StatePreferenceForm({ now, onDone }: DeskProps) {
  return (
    <DeskForm
      stem="state-preference"
      now={now}
      onDone={onDone}
      initial={{ kind: '', words: '' }}
      check={({ kind }) => (kind ? {} : { kind: 'Choose what the patient would rather' })}
      body={({ kind, words }) => ({ kind, ...typed('words', words) })}
      submit="Record the wish"
      said="The wish is recorded. Answering it is now owed."
    >
      {(form) => (
        <>
          <Radios label="What would the patient rather?" hint="No reason has to be given." options={WISHES} small {...form.field('kind')} />
          <TextArea label="In their words" optional rows={2} {...form.field('words')} />
        </>
      )}
    </DeskForm>
  );
}
