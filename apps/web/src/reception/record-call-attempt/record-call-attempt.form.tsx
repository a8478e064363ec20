import { Checkbox, Radios, TextArea, TextInput } from '../../shared/ui';
import { DeskForm, Explained, typed, type DeskProps } from '../desk/desk-form';

const KINDS = [
  { value: 'answered', text: 'Answered' },
  { value: 'no-answer', text: 'No answer' },
  { value: 'voicemail', text: 'Voicemail', hint: 'Leave no clinical detail: only who you are and the number to ring' },
  { value: 'wrong-person', text: 'Somebody else answered', hint: 'Say nothing about the appointment' },
];

const identifiedOf = (kind: string, identified: boolean, mode: string) => (kind === 'answered' && mode === 'telephone' ? { identified } : {});

export function RecordCallAttemptForm({ now, onDone }: DeskProps) {
  const { patient } = now.record;
  const numbers = [patient?.mobile, patient?.phone].filter(Boolean).join(' or ');
  return (
    <DeskForm
      stem="record-call-attempt"
      now={now}
      onDone={onDone}
      initial={{ kind: '', number: patient?.mobile ?? patient?.phone ?? '', note: '', identified: false }}
      check={({ kind }) => (kind ? {} : { kind: 'Choose what happened' })}
      body={({ kind, number, note, identified }) => ({ kind, ...typed('number', number), ...typed('note', note), ...identifiedOf(kind, identified, now.mode) })}
      submit="Record the call"
      said="The call is recorded."
    >
      {(form) => (
        <>
          <Explained>{numbers ? `Ring ${numbers}.` : 'We hold no number for this patient: correct their contacts when you have one.'}</Explained>
          <Radios label="What happened?" options={KINDS} small {...form.field('kind')} />
          {form.values.kind === 'answered' && now.mode === 'telephone' && (
            <Checkbox
              id={`${now.id}-identified`}
              label="I made sure who it is"
              hint="Then the patient counts as arrived, and the clinician is told"
              value={form.values.identified}
              onChange={(identified) => form.set({ identified })}
            />
          )}
          <TextInput label="Number rung" optional type="tel" chars={20} {...form.field('number')} />
          <TextArea label="Note" optional rows={2} {...form.field('note')} />
        </>
      )}
    </DeskForm>
  );
}
