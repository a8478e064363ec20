import type { FormFields } from '../../shared/command-form';
import { Radios, Select, TextInput } from '../../shared/ui';
import { Explained, RoomForm, typed, type RoomProps } from '../room/room-form';

export interface Delay {
  minutes: string;
  cause: string;
  words: string;
}
export const noDelay: Delay = { minutes: '15', cause: 'previous-patient', words: '' };
const MINUTES = ['0', '5', '10', '15', '20', '30', '45', '60', '90', '120'].map((value) => ({
  value, text: value === '0' ? 'No delay any more' : `About ${value} minutes`,
}));
const CAUSES = [
  { value: 'previous-patient', text: 'The patient before needs more time' },
  { value: 'emergency', text: 'An emergency' },
  { value: 'staff', text: 'Staff are short' },
  { value: 'technical', text: 'A technical problem' },
  { value: 'other', text: 'Another cause' },
];
export const delayBody = ({ minutes, cause, words }: Delay) => ({ minutes: Number(minutes), cause, ...typed('words', words) });

export function DelayFields({ form }: { form: FormFields<Delay> }) {
  return (
    <>
      <Select label="How late?" options={MINUTES} {...form.field('minutes')} />
      <Radios label="Because of what?" hint="The patient reads this" small options={CAUSES} {...form.field('cause')} />
      <TextInput label="Note for colleagues" optional hint="The patient reads the minutes and the cause, not this" {...form.field('words')} />
    </>
  );
}

export function AnnounceDelayForm({ now, onDone }: RoomProps) {
  return (
    <RoomForm<Delay> stem="announce-delay" now={now} onDone={onDone} initial={noDelay} body={delayBody} submit="Tell the patient" said="The delay is announced.">
      {(form) => (
        <>
          <Explained>Shown on the patient’s page at once.</Explained>
          <DelayFields form={form} />
        </>
      )}
    </RoomForm>
  );
}
