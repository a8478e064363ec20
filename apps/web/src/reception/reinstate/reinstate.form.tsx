import { DayInput, Radios, TextArea, TextInput, TimeInput } from '../../shared/ui';
import { clock, dayOf, instantOf } from '../../shared/time';
import { DeskForm, reasonMissing, type DeskProps } from '../desk/desk-form';

interface Back {
  kind: string;
  day: string;
  time: string;
  minutes: string;
  reason: string;
}
const KINDS = [
  { value: 'earlier-stage', text: 'To where the patient was', hint: 'The end was recorded by mistake' },
  { value: 'new-appointment', text: 'To a new appointment', hint: 'The patient is given another time' },
];

const missing = (zone: string) => (back: Back) => ({
  ...(back.kind ? {} : { kind: 'Choose where to' }),
  ...(back.kind === 'new-appointment' && !instantOf(back.day, back.time, zone) ? { time: 'Enter a day and a time that exist' } : {}),
  ...reasonMissing(back),
});

export function ReinstateForm({ now, zone, onDone }: DeskProps) {
  const { start, minutes } = now.record;
  const appointment = (back: Back) => ({ start: instantOf(back.day, back.time, zone), minutes: Number(back.minutes) });
  return (
    <DeskForm<Back>
      stem="reinstate"
      now={now}
      onDone={onDone}
      initial={{ kind: '', day: dayOf(start, zone), time: clock(start, zone), minutes: String(minutes), reason: '' }}
      check={missing(zone)}
      body={(back) => ({ kind: back.kind, reason: back.reason, ...(back.kind === 'new-appointment' ? appointment(back) : {}) })}
      submit="Take it back"
      said="Taken back. The end stays in the history with your reason."
    >
      {(form) => (
        <>
          <Radios label="Take it back to where?" options={KINDS} {...form.field('kind')} />
          {form.values.kind === 'new-appointment' && (
            <div className="anteroom-row">
              <DayInput label="New day" {...form.field('day')} />
              <TimeInput label="New time" {...form.field('time')} />
              <TextInput label="Minutes" inputMode="numeric" chars={3} {...form.field('minutes')} />
            </div>
          )}
          <TextArea label="Reason" rows={2} {...form.field('reason')} />
        </>
      )}
    </DeskForm>
  );
}
