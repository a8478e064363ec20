import type { ButtonHTMLAttributes, ReactNode } from 'react';

export interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'type'> {
  kind?: 'primary' | 'secondary' | 'warning' | 'reverse';
  type?: 'button' | 'submit';
  small?: boolean;
  /** While on its way: says so, and a second press does nothing. It keeps the focus, so it is never `disabled`. */
  sending?: boolean;
  children: ReactNode;
}

export function Button({ kind = 'primary', type = 'button', small, sending, children, onClick, className = '', ...rest }: ButtonProps) {
  const classes = ['nhsuk-button', kind === 'primary' ? '' : `nhsuk-button--${kind}`, small ? 'nhsuk-button--small' : '', className];
  return (
    <button
      {...rest}
      type={type}
      className={classes.filter(Boolean).join(' ')}
      aria-disabled={sending ? true : undefined}
      onClick={(event) => {
        if (sending) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {sending ? 'Sending…' : children}
    </button>
  );
}

/** Looks like text, for actions that stand in a row. */
export function TextButton({ children, onClick, ...rest }: Omit<ButtonProps, 'kind' | 'type' | 'small' | 'sending'>) {
  return (
    <button {...rest} type="button" className="anteroom-text-button" onClick={onClick}>
      {children}
    </button>
  );
}

export function PrintButton({ children = 'Print' }: { children?: ReactNode }) {
  return (
    <Button kind="secondary" onClick={() => window.print()}>
      {children}
    </Button>
  );
}
