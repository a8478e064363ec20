import { useEffect, useRef, type ReactNode } from 'react';

export interface SummaryError {
  /** Id of the field to go to; none for what belongs to no field. */
  id?: string;
  text: string;
}

/** Says at the top what stands in the way, takes the focus once, and leads to each field. */
export function ErrorSummary({ title = 'There is a problem', errors, children }: { title?: string; errors: readonly SummaryError[]; children?: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const told = errors.map((error) => error.text).join('\n');
  useEffect(() => box.current?.focus(), [told]);
  return (
    <div className="nhsuk-error-summary" ref={box} tabIndex={-1} role="alert">
      <h2 className="nhsuk-error-summary__title">{title}</h2>
      <div className="nhsuk-error-summary__body">
        {children}
        <ul className="nhsuk-list nhsuk-error-summary__list">
          {errors.map((error) => (
            <li key={`${error.id ?? ''}${error.text}`}>{error.id ? <ErrorLink id={error.id} text={error.text} /> : error.text}</li>
          ))}
        </ul>
      </div>
    </div>
  );
}

function ErrorLink({ id, text }: { id: string; text: string }) {
  return (
    <a
      href={`#${id}`}
      onClick={(event) => {
        event.preventDefault();
        const field = document.getElementById(id);
        const control = field?.matches('input,select,textarea') ? field : field?.querySelector<HTMLElement>('input,select,textarea');
        (control ?? field)?.focus();
      }}
    >
      {text}
    </a>
  );
}
