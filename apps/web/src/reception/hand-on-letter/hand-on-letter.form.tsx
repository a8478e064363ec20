import { Select, TextInput } from '../../shared/ui';
import { blank, DeskForm, Explained, typed, type DeskProps } from '../desk/desk-form';

const HOW = [
  { value: 'electronic-transfer', text: 'Electronic transfer' },
  { value: 'email', text: 'Email' },
  { value: 'post', text: 'Post' },
  { value: 'by-hand', text: 'By hand' },
  { value: 'fax', text: 'Fax' },
];

export function HandOnLetterForm({ now, onDone }: DeskProps) {
  return (
    <DeskForm
      stem="hand-on-letter"
      now={now}
      onDone={onDone}
      initial={{ how: 'electronic-transfer', to: now.record.gp?.name ?? '', note: '' }}
      check={({ to }) => (blank(to) ? { to: 'Enter to whom it went' } : {})}
      body={({ how, to, note }) => ({ how, to, ...typed('note', note) })}
      submit="It has been handed on"
      said="Recorded that the GP letter was handed on."
    >
      {(form) => (
        <>
          <Explained>
            Only the approved letter. <a href={`/consultations/${now.id}/letter`}>Open the letter</a>. That it arrived is recorded apart.
          </Explained>
          <Select label="How?" options={HOW} {...form.field('how')} />
          <TextInput label="To whom?" {...form.field('to')} />
          <TextInput label="Note" optional {...form.field('note')} />
        </>
      )}
    </DeskForm>
  );
}
