import { FieldGroup, type FieldProps } from './field';
import type { Option } from './inputs';
import type { ReactNode } from 'react';

export interface ChoiceProps extends FieldProps {
  options: readonly (Option & { /** Shown below the choice while it is chosen. */ more?: ReactNode })[];
  inline?: boolean;
  small?: boolean;
}

const look = (base: string, { inline, small }: Pick<ChoiceProps, 'inline' | 'small'>) =>
  `${base}${inline ? ` ${base}--inline` : ''}${small ? ` ${base}--small` : ''}`;

interface OneChoice {
  kind: 'radios' | 'checkboxes';
  id: string;
  name: string;
  option: ChoiceProps['options'][number];
  checked: boolean;
  onChange: () => void;
}

function Choice({ kind, id, name, option, checked, onChange }: OneChoice) {
  return (
    <>
      <div className={`nhsuk-${kind}__item`}>
        <input
          className={`nhsuk-${kind}__input`}
          type={kind === 'radios' ? 'radio' : 'checkbox'}
          {...{ id, name, checked, onChange }}
          value={option.value}
          aria-describedby={option.hint ? `${id}-hint` : undefined}
        />
        <label className={`nhsuk-label nhsuk-${kind}__label`} htmlFor={id}>
          {option.text}
        </label>
        {option.hint && (
          <div className={`nhsuk-hint nhsuk-${kind}__hint`} id={`${id}-hint`}>
            {option.hint}
          </div>
        )}
      </div>
      {option.more && checked && <div className={`nhsuk-${kind}__conditional`}>{option.more}</div>}
    </>
  );
}

export type RadiosProps = ChoiceProps & { value: string; onChange: (value: string) => void };

export function Radios({ options, value, onChange, inline, small, ...field }: RadiosProps) {
  return (
    <FieldGroup {...field}>
      {({ id }) => (
        <div className={look('nhsuk-radios', { inline, small })}>
          {options.map((option) => (
            <Choice
              key={option.value}
              kind="radios"
              id={`${id}-${option.value}`}
              name={id}
              option={option}
              checked={value === option.value}
              onChange={() => onChange(option.value)}
            />
          ))}
        </div>
      )}
    </FieldGroup>
  );
}

export type CheckboxesProps = ChoiceProps & { value: readonly string[]; onChange: (value: string[]) => void };

export function Checkboxes({ options, value, onChange, inline, small, ...field }: CheckboxesProps) {
  const toggle = (one: string) => onChange(value.includes(one) ? value.filter((other) => other !== one) : [...value, one]);
  return (
    <FieldGroup {...field}>
      {({ id }) => (
        <div className={look('nhsuk-checkboxes', { inline, small })}>
          {options.map((option) => (
            <Choice
              key={option.value}
              kind="checkboxes"
              id={`${id}-${option.value}`}
              name={id}
              option={option}
              checked={value.includes(option.value)}
              onChange={() => toggle(option.value)}
            />
          ))}
        </div>
      )}
    </FieldGroup>
  );
}

/** One yes or no, as a box to tick. */
export function Checkbox({ label, hint, value, onChange, id }: { label: string; hint?: string; value: boolean; onChange: (value: boolean) => void; id: string }) {
  const option = { value: 'yes', text: label, ...(hint ? { hint } : {}) };
  return (
    <div className="nhsuk-form-group nhsuk-checkboxes">
      <Choice kind="checkboxes" id={id} name={id} option={option} checked={value} onChange={() => onChange(!value)} />
    </div>
  );
}
