import type { Reading } from '@anteroom/domain';
import type { FormFields } from '../../shared/command-form';
import { dayOf, instantOf } from '../../shared/time';
import { DayInput, Radios, TextArea, TextInput, TimeInput } from '../../shared/ui';
import { FIGURES, readingOf, TITLES, type Figure } from './figures';
import { missing, RoomForm, typed, type RoomProps } from '../room/room-form';

export interface TypedReading {
  what: Reading['what'];
  systolic: string;
  diastolic: string;
  figure: string;
  takenBy: string;
  when: string;
  day: string;
  time: string;
  device: string;
  remark: string;
}

const TAKEN_BY = [
  { value: 'patient', text: 'The patient, at home' },
  { value: 'companion', text: 'Somebody with the patient' },
  { value: 'clinician', text: 'Me' },
];
const WHEN = [
  { value: 'now', text: 'Just now' },
  { value: 'earlier', text: 'Earlier' },
  { value: 'not-known', text: 'Not known' },
];

const figuresMissing = (values: TypedReading) =>
  Object.fromEntries(FIGURES[values.what].filter(({ field }) => !/^\d+([.,]\d+)?$/.test(values[field].trim())).map(({ field }) => [field, 'Enter a number']));

const takenAt = ({ when, day, time }: TypedReading, zone: string): string | null =>
  when === 'now' ? new Date().toISOString() : when === 'earlier' ? instantOf(day, time, zone) : null;

const check = (zone: string) => (values: TypedReading) => ({
  ...figuresMissing(values),
  ...missing(values, { takenBy: 'Choose who took it' }),
  ...(values.when === 'earlier' && !takenAt(values, zone) ? { time: 'Enter a day and a time that exist' } : {}),
});

function FigureInput({ form, figure }: { form: FormFields<TypedReading>; figure: Figure }) {
  return <TextInput label={`${figure.label} (${figure.unit})`} inputMode="decimal" chars={5} {...form.field(figure.field)} />;
}

export function RecordReadingForm({ now, zone, onDone }: RoomProps) {
  const initial: TypedReading = {
    what: 'blood-pressure', systolic: '', diastolic: '', figure: '', takenBy: now.mode === 'face-to-face' ? 'clinician' : 'patient', when: 'now', day: dayOf(new Date(), zone), time: '', device: '', remark: '',
  };
  return (
    <RoomForm<TypedReading>
      stem="record-reading"
      now={now}
      onDone={onDone}
      initial={initial}
      check={check(zone)}
      place={(field) => field.replace(/^reading\.(perMinute|kilograms|celsius|percent)$/, 'figure').replace(/^reading\./, '')}
      body={(values) => ({
        reading: readingOf(values), takenBy: values.takenBy, takenAt: takenAt(values, zone), ...typed('device', values.device), ...typed('remark', values.remark),
      })}
      submit="Record the reading"
      said="The reading is recorded."
    >
      {(form) => (
        <>
          <Radios label="What was measured?" small options={TITLES} {...form.field('what')} onChange={(what) => form.set({ what: what as Reading['what'], figure: '' })} />
          <div className="anteroom-row">
            {FIGURES[form.values.what].map((figure) => (
              <FigureInput key={figure.field + figure.label} form={form} figure={figure} />
            ))}
          </div>
          <Radios label="Who took it?" small options={TAKEN_BY} {...form.field('takenBy')} />
          <Radios label="When?" small inline options={WHEN} {...form.field('when')} />
          {form.values.when === 'earlier' && (
            <div className="anteroom-row">
              <DayInput label="Day" {...form.field('day')} />
              <TimeInput label="Time" {...form.field('time')} />
            </div>
          )}
          <TextInput label="Device" optional chars={30} {...form.field('device')} />
          <TextArea label="Remark" optional rows={2} {...form.field('remark')} />
        </>
      )}
    </RoomForm>
  );
}
