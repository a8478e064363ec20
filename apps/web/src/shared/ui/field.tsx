import { useId, type ReactNode } from 'react';

export interface FieldProps {
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  /** The id an error summary links to. */
  id?: string;
  /** Said after the label, because most fields are required. */
  optional?: boolean;
}

export interface Described {
  id: string;
  'aria-describedby'?: string;
  'aria-invalid'?: true;
}

export const useDescribed = ({ id, hint, error }: Pick<FieldProps, 'id' | 'hint' | 'error'>): Described => {
  const own = useId();
  const name = id ?? own;
  const describedBy = [hint ? `${name}-hint` : '', error ? `${name}-error` : ''].filter(Boolean).join(' ');
  return { id: name, ...(describedBy ? { 'aria-describedby': describedBy } : {}), ...(error ? { 'aria-invalid': true } : {}) };
};

export function HintAndError({ id, hint, error }: { id: string; hint?: ReactNode; error?: string | undefined }) {
  return (
    <>
      {hint && (
        <div className="nhsuk-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {error && (
        <span className="nhsuk-error-message" id={`${id}-error`}>
          <span className="nhsuk-u-visually-hidden">Error:</span> {error}
        </span>
      )}
    </>
  );
}

const group = (error: string | undefined) => `nhsuk-form-group${error ? ' nhsuk-form-group--error' : ''}`;

/** A label, a hint and an error around one control, tied to it by ids. */
export function Field({ label, optional, children, ...about }: FieldProps & { children: (described: Described) => ReactNode }) {
  const described = useDescribed(about);
  return (
    <div className={group(about.error)}>
      <label className="nhsuk-label" htmlFor={described.id}>
        {label}
        {optional && ' (optional)'}
      </label>
      <HintAndError id={described.id} hint={about.hint} error={about.error} />
      {children(described)}
    </div>
  );
}

/** The same around several controls that answer one question. */
export function FieldGroup({ label, optional, children, ...about }: FieldProps & { children: (described: Described) => ReactNode }) {
  const { id, ...described } = useDescribed(about);
  const { 'aria-invalid': _invalid, ...named } = described;
  return (
    <div className={group(about.error)}>
      <fieldset className="nhsuk-fieldset" id={id} {...named} tabIndex={-1}>
        <legend className="nhsuk-fieldset__legend">
          {label}
          {optional && ' (optional)'}
        </legend>
        <HintAndError id={id} hint={about.hint} error={about.error} />
        {children({ id, ...described })}
      </fieldset>
    </div>
  );
}
