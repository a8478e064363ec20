import { useEffect, useId, useRef, type ReactNode } from 'react';
import { Button } from './button';

export interface DialogProps {
  title: string;
  onClose: () => void;
  children: ReactNode;
  /** Without: only an answer closes it. */
  closable?: boolean;
  className?: string;
}

/** A native modal dialog: the rest of the page is inert, Escape closes it, and the focus goes back to where it was. */
export function Dialog({ title, onClose, children, closable = true, className = '' }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const before = document.activeElement;
    const element = dialog.current;
    if (element && !element.open) element.showModal();
    return () => {
      element?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className={`anteroom-dialog ${className}`}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        if (closable) onClose();
      }}
    >
      <h2 className="nhsuk-heading-m" id={id}>
        {title}
      </h2>
      {children}
      {closable && (
        <Button kind="secondary" small onClick={onClose}>
          Close without doing this
        </Button>
      )}
    </dialog>
  );
}
