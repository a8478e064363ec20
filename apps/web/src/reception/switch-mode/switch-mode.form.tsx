import { Radios, TextArea } from '../../shared/ui';
import { modeInWords } from '../../shared/words';
import { DeskForm, Explained, typed, type DeskProps } from '../desk/desk-form';

const MODES = ['video', 'telephone', 'face-to-face'];
const WHY = [
  { value: 'patient-asked', text: 'The patient asked for it' },
  { value: 'technical-failure', text: 'Something technical failed' },
  { value: 'access', text: 'It suits their needs better' },
  { value: 'clinical', text: 'The clinician wants it' },
  { value: 'other', text: 'Another reason' },
];

export function SwitchModeForm({ now, onDone }: DeskProps) {
  const others = MODES.filter((mode) => mode !== now.mode).map((mode) => ({ value: mode, text: modeInWords(mode) }));
  return (
    <DeskForm
      stem="switch-mode"
      now={now}
      onDone={onDone}
      initial={{ kind: '', why: 'patient-asked', reason: '' }}
      check={({ kind }) => (kind ? {} : { kind: 'Choose how the patient will be seen' })}
      body={({ kind, why, reason }) => ({ kind, why, ...typed('reason', reason) })}
      submit="Switch"
      said="Switched. The patient is told."
    >
      {(form) => (
        <>
          <Explained>Now: {modeInWords(now.mode)}. It stays the same appointment and the same record.</Explained>
          <Radios label="How will the patient be seen?" options={others} {...form.field('kind')} />
          <Radios label="Why?" options={WHY} small {...form.field('why')} />
          <TextArea label="Details" optional rows={2} {...form.field('reason')} />
        </>
      )}
    </DeskForm>
  );
}
