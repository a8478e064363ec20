import { Link } from 'react-router';
import { DayInput, TextInput, TimeInput } from '../../shared/ui';
import { instantOf } from '../../shared/time';
import { DeskForm, Explained, typed, type DeskProps } from '../desk/desk-form';

/** Booked here, it comes back with its number; booked elsewhere, its time is noted. */
export function BookRepeatAppointmentForm({ now, zone, onDone }: DeskProps) {
  return (
    <DeskForm
      stem="book-repeat-appointment"
      now={now}
      onDone={onDone}
      initial={{ day: '', time: '', note: '' }}
      check={({ day, time }) => (!day || instantOf(day, time, zone) ? {} : { time: 'Enter a time that exists on that day' })}
      body={({ day, time, note }) => ({ consultation: null, start: day ? instantOf(day, time, zone) : null, ...typed('note', note) })}
      submit="It is booked in another system"
      said="The repeat appointment is recorded."
    >
      {(form) => (
        <>
          <p>
            <Link className="nhsuk-button nhsuk-button--secondary" to={`/reception/book?follows=${now.id}`}>
              Book it here
            </Link>
          </p>
          <Explained>Or, if it was booked in another system, say when:</Explained>
          <div className="anteroom-row">
            <DayInput label="Day" optional {...form.field('day')} />
            <TimeInput label="Time" optional {...form.field('time')} />
          </div>
          <TextInput label="Note" optional {...form.field('note')} />
        </>
      )}
    </DeskForm>
  );
}
