import { Select, TextArea } from '../../shared/ui';
import { DeskForm, typed, type DeskProps } from '../desk/desk-form';

const ABOUT = [
  { value: 'link', text: 'The link' },
  { value: 'identity', text: 'Date of birth or name' },
  { value: 'sound', text: 'Sound' },
  { value: 'picture', text: 'Picture' },
  { value: 'connection', text: 'Connection' },
  { value: 'waiting', text: 'Waiting' },
  { value: 'other', text: 'Something else' },
];

/** The patient rang for help; it is noted so that a colleague can take it up. */
export function AskForHelpForm({ now, onDone }: DeskProps) {
  return (
    <DeskForm stem="ask-for-help" now={now} onDone={onDone} initial={{ about: 'other', words: '' }} body={({ about, words }) => ({ about, ...typed('words', words) })} submit="Note that the patient needs help" said="Noted: this patient needs help.">
      {(form) => (
        <>
          <Select label="What about?" options={ABOUT} {...form.field('about')} />
          <TextArea label="In their words" optional rows={2} {...form.field('words')} />
        </>
      )}
    </DeskForm>
  );
}
