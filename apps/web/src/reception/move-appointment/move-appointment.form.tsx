import { DayInput, Radios, TextArea, TextInput, TimeInput } from '../../shared/ui';
import { clock, dayOf, instantOf } from '../../shared/time';
import { blank, DeskForm, typed, type DeskProps } from '../desk/desk-form';
import { ClinicianSelect } from '../desk/clinician-select';

interface Moved {
  day: string;
  time: string;
  minutes: string;
  clinician: string;
  by: string;
  reason: string;
}
const BY = [
  { value: 'patient', text: 'The patient' },
  { value: 'clinic', text: 'The clinic' },
];

const missing = (zone: string) => ({ day, time, minutes, by }: Moved) => ({
  ...(blank(day) ? { day: 'Choose a day' } : {}),
  ...(blank(time) ? { time: 'Enter a time' } : instantOf(day || '2026-01-01', time, zone) ? {} : { time: 'This time does not exist on that day: the clocks go forward' }),
  ...(Number(minutes) > 0 ? {} : { minutes: 'Enter how long it is' }),
  ...(by ? {} : { by: 'Choose who asked for it' }),
});

export function MoveAppointmentForm({ now, zone, onDone }: DeskProps) {
  const { start, minutes, clinician, clinic } = now.record;
  return (
    <DeskForm<Moved>
      stem="move-appointment"
      now={now}
      onDone={onDone}
      initial={{ day: dayOf(start, zone), time: clock(start, zone), minutes: String(minutes), clinician: clinician ?? '', by: '', reason: '' }}
      check={missing(zone)}
      body={(to) => ({
        start: instantOf(to.day, to.time, zone),
        minutes: Number(to.minutes),
        clinician: to.clinician || null,
        by: to.by,
        ...typed('reason', to.reason),
      })}
      submit="Move the appointment"
      said="Moved. Invite the patient again: that is now owed."
    >
      {(form) => (
        <>
          <div className="anteroom-row">
            <DayInput label="New day" {...form.field('day')} />
            <TimeInput label="New time" hint="The clinic's time" {...form.field('time')} />
            <TextInput label="Minutes" inputMode="numeric" chars={3} {...form.field('minutes')} />
          </div>
          <ClinicianSelect clinic={clinic} {...form.field('clinician')} />
          <Radios label="Who asked for it?" inline options={BY} {...form.field('by')} />
          <TextArea label="Reason" optional rows={2} {...form.field('reason')} />
        </>
      )}
    </DeskForm>
  );
}
