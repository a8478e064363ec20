import type { ReactNode } from 'react';
import './call.scss';

/** Keeps together what fills the screen: pictures, buttons and chat. */
export function CallFrame({ children, label = 'Video call' }: { children: ReactNode; label?: string }) {
  return (
    <section className="call-frame" aria-label={label}>
      {children}
    </section>
  );
}
