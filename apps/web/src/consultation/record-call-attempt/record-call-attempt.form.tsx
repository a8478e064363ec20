import { Checkbox, Radios, TextArea, TextInput } from '../../shared/ui';
import type { ConsultationNow } from '../../shared/use-consultation';
import { missing, RoomForm, typed, type RoomProps } from '../room/room-form';

interface Attempt {
  kind: string;
  number: string;
  note: string;
  identified: boolean;
}
const KINDS = [
  { value: 'answered', text: 'The patient answered' },
  { value: 'no-answer', text: 'No answer' },
  { value: 'voicemail', text: 'Voicemail', hint: 'Leave no clinical detail: only who you are and the number to ring' },
  { value: 'wrong-person', text: 'Somebody else answered', hint: 'Say nothing about the appointment' },
];

export const numbersOf = ({ record: { patient } }: ConsultationNow): string[] => [...new Set([patient?.mobile, patient?.phone].filter((one) => one !== undefined))];
const comingByPhone = ({ mode, record }: ConsultationNow) => mode === 'telephone' && !record.known.includes('arrived');

export function RecordCallAttemptForm({ now, onDone }: RoomProps) {
  const arrives = comingByPhone(now);
  return (
    <RoomForm<Attempt>
      stem="record-call-attempt"
      now={now}
      onDone={onDone}
      initial={{ kind: '', number: numbersOf(now)[0] ?? '', note: '', identified: false }}
      check={(values) => missing(values, { kind: 'Choose what happened' })}
      body={({ kind, number, note, identified }) => ({
        kind, ...typed('number', number), ...typed('note', note), ...(kind === 'answered' && arrives ? { identified } : {}),
      })}
      submit="Record the call"
      said="The call is recorded."
    >
      {(form) => (
        <>
          <Radios label="What happened?" small options={KINDS} {...form.field('kind')} />
          {form.values.kind === 'answered' && arrives && (
            <Checkbox
              id={`${now.id}-identified`}
              label="They gave their full name and date of birth"
              hint="Then the patient counts as arrived, and you can begin"
              value={form.values.identified}
              onChange={(identified) => form.set({ identified })}
            />
          )}
          <TextInput label="Number rung" optional type="tel" chars={20} {...form.field('number')} />
          <TextArea label="Note" optional rows={2} {...form.field('note')} />
        </>
      )}
    </RoomForm>
  );
}
