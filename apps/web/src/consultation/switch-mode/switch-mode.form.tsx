import { Radios, TextArea } from '../../shared/ui';
import { modeInWords } from '../../shared/words';
import { Explained, missing, RoomForm, typed, type RoomProps } from '../room/room-form';

const MODES = ['video', 'telephone', 'face-to-face'];
const WHY = [
  { value: 'technical-failure', text: 'Something technical failed' },
  { value: 'patient-asked', text: 'The patient asked for it' },
  { value: 'clinical', text: 'For a clinical reason' },
  { value: 'access', text: 'It suits their needs better' },
  { value: 'other', text: 'Another reason' },
];
const HINT: Readonly<Record<string, string>> = {
  telephone: 'The video ends with it: a call on the same mobile would stop its sound. Then ring.',
  'face-to-face': 'Not while the call is on: end the call first.',
};

export function SwitchModeForm({ now, onDone }: RoomProps) {
  const options = MODES.filter((mode) => mode !== now.mode).map((value) => ({ value, text: modeInWords(value), ...(HINT[value] ? { hint: HINT[value] } : {}) }));
  return (
    <RoomForm
      stem="switch-mode"
      now={now}
      onDone={onDone}
      initial={{ kind: now.mode === 'video' ? 'telephone' : '', why: 'technical-failure', reason: '' }}
      check={(values) => missing(values, { kind: 'Choose how you go on' })}
      body={({ kind, why, reason }) => ({ kind, why, ...typed('reason', reason) })}
      submit="Switch"
      said="Switched. It stays the same consultation and the same record."
    >
      {(form) => (
        <>
          <Explained>
            Now: {modeInWords(now.mode)}. It stays the same consultation; the opening check is made again.
          </Explained>
          <Radios label="How do you go on?" small options={options} {...form.field('kind')} />
          <Radios label="Why?" small options={WHY} {...form.field('why')} />
          <TextArea label="Details" optional rows={2} {...form.field('reason')} />
        </>
      )}
    </RoomForm>
  );
}
