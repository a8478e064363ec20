import type { Communication } from '@anteroom/domain';
import { Radios, TextArea, TextInput } from '../../shared/ui';
import type { ConsultationNow } from '../../shared/use-consultation';
import { OpeningAnswer, wayAnswered } from '../room/call/opening-answer';
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
const ASK: Readonly<Record<string, string>> = {
  video: 'Ask before anything else: can they see and hear you? Say as well whether you see and hear them.',
  telephone: 'Ask before anything else whether you can both hear each other.',
};
const FREE = [
  { value: 'yes', text: 'Yes' },
  { value: 'no', text: 'No', hint: 'Ask what would make it possible, or offer another time or way' },
];

const numberOf = ({ record: { patient } }: ConsultationNow) => patient?.mobile ?? patient?.phone ?? '';
/** What the patient answered on their page goes before what is usual; it is the clinician who says what holds. */
const usual = (now: ConsultationNow): string => (now.mode === 'video' ? wayAnswered(now) : null) ?? FOR_MODE[now.mode]?.[0] ?? '';
const initial = (now: ConsultationNow): Opening => ({
  kind: usual(now), company: 'alone', present: '', free: 'yes', place: '', number: now.mode === 'face-to-face' ? '' : numberOf(now),
});

const body = ({ kind, company, present, free, place, number }: Opening) => ({
  kind,
  freeToTalk: free === 'yes',
  othersPresent: company === 'others',
  ...(company === 'others' ? typed('present', present) : {}),
  ...typed('place', place),
  ...typed('number', number),
});

export function CheckOpeningForm({ now, zone, onDone }: RoomProps) {
  const away = now.mode !== 'face-to-face';
  return (
    <RoomForm<Opening>
      stem="check-opening"
      now={now}
      onDone={onDone}
      initial={initial(now)}
      check={(values) => missing(values, { kind: 'Choose how you communicate', ...(away ? { place: 'Ask where the patient is now. If they will not say, write “not known”' } : {}) })}
      body={body}
      submit="The opening is checked"
      said="The opening check is recorded."
    >
      {(form) => (
        <>
          <Explained>{ASK[now.mode] ?? 'Before you begin.'}</Explained>
          {now.mode === 'video' && <OpeningAnswer now={now} zone={zone} />}
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
