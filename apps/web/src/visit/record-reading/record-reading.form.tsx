import { CommandForm, type FormFields } from '../../shared/command-form';
import { Checkbox, Radios, TextArea, TextInput, TimeInput } from '../../shared/ui';
import { moment } from '../../shared/time';
import type { InsideProps } from '../inside-props';
import { patientCommand } from '../visit-client';
import { Ring } from '../whom-to-ring';
import { figuresOf, KINDS } from './readings';
import { missingIn, noReading, toSend, unusualIn, type TypedReading } from './typed-reading';

const TAKEN = [
  { value: 'now', text: 'Just now' },
  { value: 'today', text: 'Earlier today' },
  { value: 'not-known', text: 'Before today, or I do not know' },
];

function Sent({ shown: { visit, clinic } }: Pick<InsideProps, 'shown'>) {
  if (visit.readings.length === 0) return null;
  return (
    <>
      <p>The clinic has from you:</p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {visit.readings.map(({ text, at }) => (
          <li key={`${at} ${text}`}>
            {text} ({moment(at, clinic.zone)})
          </li>
        ))}
      </ul>
    </>
  );
}

function Figures({ form }: { form: FormFields<TypedReading> }) {
  const { what, figures } = form.values;
  return figuresOf(what).map(({ name, label, unit }) => (
    <TextInput
      key={name}
      {...form.at(`reading.${name}`)}
      label={label}
      hint={unit}
      inputMode="decimal"
      autoComplete="off"
      chars={5}
      value={figures[name] ?? ''}
      onChange={(typed) => form.set({ figures: { ...figures, [name]: typed }, typedAt: new Date().toISOString(), sure: false })}
    />
  ));
}

function Unusual({ form }: { form: FormFields<TypedReading> }) {
  if (!unusualIn(form.values)) return null;
  return (
    <div className="visit-key">
      <p>
        That is not a usual number. Please look again, or measure again. If it is right and you feel unwell, do not wait: ring <Ring number="999" />.
      </p>
      <Checkbox {...form.field('sure')} label="I have checked it and it is right" />
    </div>
  );
}

/** What the patient measured at home. The clinician reads it; nobody is judged by it here. */
export function RecordReadingForm({ shown, visit, send }: InsideProps) {
  return (
    <>
      <Sent shown={shown} />
      <CommandForm<TypedReading>
        name="record-reading"
        target={patientCommand(visit, 'record-reading')}
        initial={noReading}
        check={(typed) => missingIn(typed, new Date())}
        body={(typed) => toSend(typed, new Date())}
        place={(field) => (field === 'takenAt' ? 'time' : field)}
        submit="Send to the clinic"
        said="The clinic has your reading."
        onDone={() => send({ type: 'again' })}
      >
        {(form) => (
          <>
            <Radios
              {...form.at('what')}
              label="What did you measure?"
              options={KINDS.map(({ value, text, hint }) => ({ value, text, hint }))}
              value={form.values.what}
              onChange={(what) => form.set({ what, sure: false })}
            />
            <Figures form={form} />
            <Unusual form={form} />
            <Radios label="When?" options={TAKEN} {...form.field('taken')} />
            {form.values.taken === 'today' && <TimeInput label="At what time?" {...form.field('time')} />}
            <TextArea label="Anything to say about it" optional rows={2} {...form.field('remark')} />
          </>
        )}
      </CommandForm>
      <p>If you have nothing to measure with, that is fine. You do not need to.</p>
    </>
  );
}
