import { Link } from 'react-router';
import { CommandForm, part, type FormFields } from '../../shared/command-form';
import type { Problem } from '../../shared/problem';
import { moment } from '../../shared/time';
import { Button, DayInput, Inset, Radios, TextArea, TextInput, TimeInput } from '../../shared/ui';
import { modeInWords } from '../../shared/words';
import { ClinicianSelect } from '../desk/clinician-select';
import { NeedsFields } from '../person/needs';
import { ContactFields, NameFields } from '../person/person-fields';
import { bookingErrors, bookingOf, bookingPlace, isOver, type TypedBooking, type Where } from './booking';
import { Suitability } from './suitability';

export interface Booked {
  id: string;
  reference: string;
  revision: number;
  position: string;
}
interface Other {
  id: string;
  reference: string;
  start: string;
}

const MODES = ['video', 'telephone', 'face-to-face'].map((value) => ({ value, text: modeInWords(value) }));
const VISITS = [
  { value: 'first', text: 'First' },
  { value: 'follow-up', text: 'Follow-up' },
];

function Others({ problem, zone, again }: { problem: Problem; zone: string; again: (more: object) => void }) {
  if (problem.code !== 'possible-double-booking') return null;
  return (
    <Inset>
      <p>Look first whether it is the same one:</p>
      <ul>
        {((problem.more.others ?? []) as Other[]).map(({ id, reference, start }) => (
          <li key={id}>
            <Link to={`/reception/consultations/${id}`}>{reference}</Link>, {moment(start, zone)}
          </li>
        ))}
      </ul>
      <Button kind="warning" onClick={() => again({ evenIfBooked: true })}>
        This is another one: book anyway
      </Button>
    </Inset>
  );
}

function Appointment({ form, clinic }: { form: FormFields<TypedBooking>; clinic: Where }) {
  const over = isOver(form.values, clinic.zone);
  return (
    <>
      <div className="anteroom-row">
        <DayInput label="Day" {...form.field('day')} />
        <TimeInput label="Time" hint="The clinic's time" {...form.field('time')} />
        <TextInput label="Minutes" inputMode="numeric" chars={3} {...form.field('minutes')} />
      </div>
      {over && (
        <Inset>
          <p>That time is over. If it was booked on paper, say when it was booked; it is marked as a late entry and nothing is sent for it.</p>
          <div className="anteroom-row">
            <DayInput label="Booked on" {...form.field('bookedDay')} />
            <TimeInput label="Booked at" {...form.field('bookedTime')} />
          </div>
        </Inset>
      )}
      <Radios label="How will the patient be seen?" options={MODES} inline {...form.field('mode')} />
      <ClinicianSelect clinic={clinic.id} {...form.field('clinician')} onChange={(clinician, clinicianName) => form.set({ clinician, clinicianName })} />
      <Radios label="First or follow-up attendance?" options={VISITS} inline {...form.field('visit')} />
    </>
  );
}

interface Props {
  clinic: Where;
  initial: TypedBooking;
  follows: string | null;
  onBooked: (booked: Booked, booking: TypedBooking) => void;
}

/** Books one consultation. Everything typed is kept until it is booked. */
export function BookForm({ clinic, initial, follows, onBooked }: Props) {
  return (
    <CommandForm<TypedBooking, Booked>
      name={follows ? `book/${follows}` : `book/${clinic.id}`}
      target={{ url: '/api/consultations' }}
      initial={initial}
      check={bookingErrors(clinic.zone)}
      place={bookingPlace}
      body={(booking) => bookingOf(booking, clinic, follows)}
      submit="Book"
      said={({ reference }) => `Booked. The reference is ${reference}.`}
      onDone={onBooked}
      answers={(problem, again) => <Others problem={problem} zone={clinic.zone} again={again} />}
    >
      {(form) => (
        <>
          <h2 className="nhsuk-heading-m">Who</h2>
          <NameFields {...part(form, 'person')} />
          <ContactFields {...part(form, 'person')} />
          <h2 className="nhsuk-heading-m">When and how</h2>
          <Appointment form={form} clinic={clinic} />
          <h2 className="nhsuk-heading-m">What they need</h2>
          <Radios
            label="Have you asked what the patient needs?"
            options={[
              { value: 'yes', text: 'Yes' },
              { value: 'no', text: 'Not yet', hint: 'It stays on the list as missing' },
            ]}
            {...form.field('needsAsked')}
          />
          {form.values.needsAsked === 'yes' && <NeedsFields {...part(form, 'needs')} />}
          <h2 className="nhsuk-heading-m">What for</h2>
          <TextArea label="Reason" optional rows={2} {...form.field('reason')} />
          <TextArea label="Tests that have to be done before, one on each line" optional rows={2} {...form.field('tests')} />
          <TextInput label="Referred by" optional {...form.field('referrer')} />
          <div className="anteroom-row">
            <TextInput label="GP practice" optional chars={30} {...form.field('gpName')} />
            <TextInput label="Practice code" optional chars={10} {...form.field('gpCode')} />
          </div>
          {form.values.mode !== 'face-to-face' && (
            <>
              <h2 className="nhsuk-heading-m">Does this way suit the patient?</h2>
              <Suitability form={form} clinic={clinic} />
            </>
          )}
        </>
      )}
    </CommandForm>
  );
}
