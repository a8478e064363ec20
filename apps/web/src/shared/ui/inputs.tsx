import type { InputHTMLAttributes, SelectHTMLAttributes, TextareaHTMLAttributes } from 'react';
import { Field, type FieldProps } from './field';

interface Valued {
  value: string;
  onChange: (value: string) => void;
}

type Rest<A> = Omit<A, 'value' | 'onChange' | 'id' | 'aria-describedby' | 'aria-invalid'>;
const invalid = (base: string, error: string | undefined, more = '') => `${base}${error ? ` ${base}--error` : ''}${more}`;

export type TextInputProps = FieldProps & Valued & Rest<InputHTMLAttributes<HTMLInputElement>> & { chars?: 2 | 3 | 4 | 5 | 10 | 20 | 30 };

export function TextInput({ label, hint, error, id, optional, value, onChange, chars, ...rest }: TextInputProps) {
  return (
    <Field {...{ label, hint, error, id, optional }}>
      {(described) => (
        <input
          type="text"
          {...rest}
          {...described}
          className={invalid('nhsuk-input', error, chars ? ` nhsuk-input--width-${chars}` : '')}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

export type TextAreaProps = FieldProps & Valued & Rest<TextareaHTMLAttributes<HTMLTextAreaElement>>;

export function TextArea({ label, hint, error, id, optional, value, onChange, rows = 4, ...rest }: TextAreaProps) {
  return (
    <Field {...{ label, hint, error, id, optional }}>
      {(described) => (
        <textarea
          {...rest}
          {...described}
          rows={rows}
          className={invalid('nhsuk-textarea', error)}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

export interface Option {
  value: string;
  text: string;
  hint?: string;
}

export type SelectProps = FieldProps & Valued & Rest<SelectHTMLAttributes<HTMLSelectElement>> & { options: readonly Option[]; empty?: string };

/** `empty` is what stands there before anything is chosen. */
export function Select({ label, hint, error, id, optional, value, onChange, options, empty, ...rest }: SelectProps) {
  return (
    <Field {...{ label, hint, error, id, optional }}>
      {(described) => (
        <select
          {...rest}
          {...described}
          className={invalid('nhsuk-select', error)}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        >
          {empty !== undefined && <option value="">{empty}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** A time of day `HH:MM`, typed or chosen. */
export function TimeInput(props: Omit<TextInputProps, 'type' | 'chars'>) {
  return <TextInput {...props} type="time" chars={10} />;
}

/** A calendar day `YYYY-MM-DD` near today; for birth dates use DateInput, which is typed. */
export function DayInput(props: Omit<TextInputProps, 'type' | 'chars'>) {
  return <TextInput {...props} type="date" chars={20} />;
}
