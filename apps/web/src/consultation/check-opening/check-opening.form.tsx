import type { Communication } from '@anteroom/domain';
import { Radios, TextArea, TextInput } from '../../shared/ui';
import type { ConsultationNow } from '../../shared/use-consultation';
import { Explained, missing, RoomForm, typed, type RoomProps } from '../room/room-form';

interface Opening {
  kind: string;
  company: string;
  present: string;
  free: string;
  place: string;
  number: string;
}

const WAYS: Record<Communication, { text: string; hint?: string }> = {
  'sound-and-picture': { text: 'We see and hear each other' },
  'sound-only': { text: 'We hear each other' },
  'picture-with-text': { text: 'We see each other and write', hint: 'Sound does not work, or the patient does not hear' },
  'with-interpreter': { text: 'With an interpreter' },
  'in-person': { text: 'We are in the same room' },
};
const FOR_MODE: Record<string, readonly Communication[]> = {
  video: ['sound-and-picture', 'sound-only', 'picture-with-text', 'with-interpreter'],
  telephone: ['sound-only', 'with-interpreter'],
  'face-to-face': ['in-person', 'with-interpreter'],
};
const COMPANY = [
  { value: 'alone', text: 'Nobody else is there' },
  { value: 'others', text: 'Somebody else is there' },
];
const FREE = [
  { value: 'yes', text: 'Yes' },
  { value: 'no', text: 'No', hint: 'Ask what would make it possible, or offer another time or way' },
];

const numberOf = ({ record: { patient } }: ConsultationNow) => patient?.mobile ?? patient?.phone ?? '';
const initial = (now: ConsultationNow): Opening => ({
  kind: FOR_MODE[now.mode]?.[0] ?? '', company: 'alone', present: '', free: 'yes', place: '', number: now.mode === 'face-to-face' ? '' : numberOf(now),
});

const body = ({ kind, company, present, free, place, number }: Opening) => ({
  kind,
  freeToTalk: free === 'yes',
  othersPresent: company === 'others',
  ...(company === 'others' ? typed('present', present) : {}),
  ...typed('place', place),
  ...typed('number', number),
});

export function CheckOpeningForm({ now, onDone }: RoomProps) {
  const away = now.mode !== 'face-to-face';
  return (
    <RoomForm<Opening>
      stem="check-opening"
      now={now}
      onDone={onDone}
      initial={initial(now)}
      check={(values) => (away ? missing(values, { place: 'Ask where the patient is now. If they will not say, write “not known”' }) : {})}
      body={body}
      submit="The opening is checked"
      said="The opening check is recorded."
    >
      {(form) => (
        <>
          <Explained>{away ? 'Ask whether you can both hear, or see, each other before anything else.' : 'Before you begin.'}</Explained>
          <Radios label="How do we communicate?" small options={(FOR_MODE[now.mode] ?? []).map((value) => ({ value, ...WAYS[value] }))} {...form.field('kind')} />
          <Radios label="Who is present?" small options={COMPANY} {...form.field('company')} />
          {form.values.company === 'others' && <TextInput label="Who?" optional {...form.field('present')} />}
          <Radios label="Can the patient talk freely?" small options={FREE} {...form.field('free')} />
          {away && (
            <>
              <TextArea label="Where is the patient now?" hint="The address to which an ambulance would have to come" rows={2} {...form.field('place')} />
              <TextInput label="On what number can you ring back?" optional type="tel" chars={20} {...form.field('number')} />
            </>
          )}
        </>
      )}
    </RoomForm>
  );
}
