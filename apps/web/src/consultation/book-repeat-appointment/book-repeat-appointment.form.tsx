import { instantOf } from '../../shared/time';
import { DayInput, TextInput, TimeInput } from '../../shared/ui';
import { blank, Explained, RoomForm, typed, type RoomProps } from '../room/room-form';

interface Repeat {
  day: string;
  time: string;
  note: string;
}
const startOf = ({ day, time }: Repeat, zone: string) => (blank(day) && blank(time) ? null : instantOf(day, time, zone));

export function BookRepeatAppointmentForm({ now, zone, onDone }: RoomProps) {
  return (
    <RoomForm<Repeat>
      stem="book-repeat-appointment"
      now={now}
      onDone={onDone}
      initial={{ day: '', time: '', note: '' }}
      check={(values) => (!blank(values.day + values.time) && !startOf(values, zone) ? { time: 'Enter a day and a time that exist, or neither' } : {})}
      body={(values) => ({ start: startOf(values, zone), ...typed('note', values.note) })}
      submit="The repeat appointment is booked"
      said="Recorded that the repeat appointment is booked."
    >
      {(form) => (
        <>
          <Explained>
            <a href={`/reception/book?follows=${now.id}`}>Book it here</a>, or record that it is booked elsewhere.
          </Explained>
          <div className="anteroom-row">
            <DayInput label="Day" optional {...form.field('day')} />
            <TimeInput label="Time" optional {...form.field('time')} />
          </div>
          <TextInput label="Note" optional {...form.field('note')} />
        </>
      )}
    </RoomForm>
  );
}
