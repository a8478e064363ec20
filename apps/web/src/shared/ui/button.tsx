import type { ButtonHTMLAttributes, ReactNode } from 'react';

export interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'type'> {
  /** `quiet` looks like a link, for what stands beside the one thing to do. */
  kind?: 'primary' | 'secondary' | 'warning' | 'reverse' | 'quiet';
  type?: 'button' | 'submit';
  small?: boolean;
  /** While on its way: says so, and a second press does nothing. It keeps the focus, so it is never `disabled`. */
  sending?: boolean;
  children: ReactNode;
}

/** A quiet one has nothing of a button but what it does. */
const looksOf = ({ kind = 'primary', small }: Pick<ButtonProps, 'kind' | 'small'>): string[] =>
  kind === 'quiet' ? ['anteroom-text-button'] : ['nhsuk-button', kind === 'primary' ? '' : `nhsuk-button--${kind}`, small ? 'nhsuk-button--small' : ''];

export function Button({ kind, type = 'button', small, sending, children, onClick, className = '', ...rest }: ButtonProps) {
  const classes = [...looksOf({ kind, small }), className];
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
