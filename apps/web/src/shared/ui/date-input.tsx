import { FieldGroup, type FieldProps } from './field';

/** What was typed, kept as typed, because half a date must survive a reload too. */
export interface TypedDate {
  day: string;
  month: string;
  year: string;
}
export const noDate: TypedDate = { day: '', month: '', year: '' };
export const typedDate = (day: string | null | undefined): TypedDate => {
  const [year = '', month = '', date = ''] = (day ?? '').split('-');
  return { day: date, month, year };
};

const PARTS = [
  { part: 'day', text: 'Day', chars: 2, auto: 'bday-day' },
  { part: 'month', text: 'Month', chars: 2, auto: 'bday-month' },
  { part: 'year', text: 'Year', chars: 4, auto: 'bday-year' },
] as const;

export interface DateInputProps extends FieldProps {
  value: TypedDate;
  onChange: (value: TypedDate) => void;
  /** Lets the browser offer the person's own birth date. */
  birthday?: boolean;
}

/** A date known by heart, typed as three numbers. `dayFrom` in shared/time turns it into a day. */
export function DateInput({ value, onChange, birthday, ...field }: DateInputProps) {
  return (
    <FieldGroup {...field}>
      {({ id }) => (
        <div className="nhsuk-date-input">
          {PARTS.map(({ part, text, chars, auto }) => (
            <div className="nhsuk-date-input__item" key={part}>
              <label className="nhsuk-label nhsuk-date-input__label" htmlFor={`${id}-${part}`}>
                {text}
              </label>
              <input
                className={`nhsuk-input nhsuk-date-input__input nhsuk-input--width-${chars}${field.error ? ' nhsuk-input--error' : ''}`}
                id={`${id}-${part}`}
                inputMode="numeric"
                autoComplete={birthday ? auto : 'off'}
                maxLength={chars}
                value={value[part]}
                onChange={(event) => onChange({ ...value, [part]: event.target.value })}
              />
            </div>
          ))}
        </div>
      )}
    </FieldGroup>
  );
}
