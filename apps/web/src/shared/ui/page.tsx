import { useEffect, useRef, type ReactNode } from 'react';
import { Link, useLocation } from 'react-router';

export interface PageProps {
  title: string;
  /** Above the heading, such as the patient's reference. */
  caption?: ReactNode;
  back?: { to: string; text: string };
  /** Beside the heading: tags, links. */
  aside?: ReactNode;
  /** Uses the whole width, as tables do. */
  wide?: boolean;
  children: ReactNode;
}

let visited: string | null = null;

/** One screen: its title in the tab and as the heading, which takes the focus when one comes from another screen. */
export function Page({ title, caption, back, aside, wide, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { pathname } = useLocation();
  useEffect(() => {
    document.title = `${title} – Anteroom`;
  }, [title]);
  useEffect(() => {
    if (visited !== null && visited !== pathname) heading.current?.focus();
    visited = pathname;
  }, [pathname]);
  return (
    <div className={wide ? 'anteroom-wide' : 'nhsuk-width-container'}>
      {back && (
        <nav aria-label="Back">
          <Link className="nhsuk-back-link" to={back.to}>
            {back.text}
          </Link>
        </nav>
      )}
      <main className="nhsuk-main-wrapper" id="maincontent">
        <div className="anteroom-heading">
          <h1 className="nhsuk-heading-l" ref={heading} tabIndex={-1}>
            {caption && <span className="nhsuk-caption-l">{caption} </span>}
            {title}
          </h1>
          {aside}
        </div>
        {children}
      </main>
    </div>
  );
}

/** First on every page, for those who come by keyboard. */
export function SkipLink() {
  return (
    <a className="nhsuk-skip-link" href="#maincontent">
      Skip to main content
    </a>
  );
}
