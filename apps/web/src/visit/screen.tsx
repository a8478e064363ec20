import { useEffect, useRef, type ReactNode } from 'react';
import { Emergency } from './whom-to-ring';

export interface ScreenProps {
  title: string;
  /** Above the heading. */
  caption?: ReactNode;
  /** Asked for on this screen: what is wrong comes first in the tab's title too. */
  wrong?: boolean;
  children: ReactNode;
}

/** What had the focus last, on whichever screen. */
let focused: EventTarget | null = null;
const noteFocus = ({ target }: FocusEvent) => {
  focused = target;
};

/**
 * One screen of the visit. Its heading names the tab, so that somebody who waits in another tab sees their turn come.
 * The heading takes the focus only when what had it is gone: nothing is ever taken from who is typing.
 */
export function Screen({ title, caption, wrong = false, children }: ScreenProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${wrong ? 'Error: ' : ''}${title} – Your appointment`;
  }, [title, wrong]);
  useEffect(() => {
    window.scrollTo(0, 0);
    document.addEventListener('focusin', noteFocus);
    return () => document.removeEventListener('focusin', noteFocus);
  }, []);
  useEffect(() => {
    if (!(focused instanceof Node) || focused.isConnected) return;
    focused = null;
    heading.current?.focus();
  });
  return (
    <>
      <header className="anteroom-header">
        <div className="nhsuk-width-container visit-header">
          <span className="anteroom-header__name">Your appointment</span>
        </div>
      </header>
      <Emergency />
      <div className="nhsuk-width-container">
        <main className="nhsuk-main-wrapper visit" id="maincontent">
          {caption && <p className="nhsuk-caption-l visit-caption">{caption}</p>}
          <h1 className="nhsuk-heading-l" ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {children}
        </main>
      </div>
      <footer className="anteroom-footer visit-footer">
        <div className="nhsuk-width-container">
          <a href="/privacy">Privacy</a>
          <a href="/accessibility">Accessibility</a>
          <a href="/practice">Try your camera and sound</a>
          <p className="nhsuk-body-s">This release is not for real patients yet.</p>
        </div>
      </footer>
    </>
  );
}
