import { useEffect, type ReactNode } from 'react';

/** A number that a telephone rings when it is pressed. */
export function Ring({ number }: { number: string }) {
  return (
    <a className="guest-ring" href={`tel:${number.replace(/[^\d+]/g, '')}`}>
      {number}
    </a>
  );
}

/** One screen of a guest's page. Its heading names the tab, so that somebody who waits in another tab sees the call begin. */
export function GuestScreen({ title, caption, children }: { title: string; caption?: string | undefined; children: ReactNode }) {
  useEffect(() => {
    document.title = `${title} – Video call`;
  }, [title]);
  return (
    <>
      <header className="anteroom-header">
        <div className="nhsuk-width-container guest-header">
          <span className="anteroom-header__name">Video call</span>
        </div>
      </header>
      <div className="nhsuk-width-container">
        <main className="nhsuk-main-wrapper guest" id="maincontent">
          {caption && <p className="nhsuk-caption-l guest-caption">{caption}</p>}
          <h1 className="nhsuk-heading-l" tabIndex={-1}>
            {title}
          </h1>
          <p className="nhsuk-u-visually-hidden" role="status">
            {title}
          </p>
          {children}
        </main>
      </div>
      <footer className="anteroom-footer guest-footer">
        <div className="nhsuk-width-container">
          <a href="/privacy">Privacy</a>
          <a href="/accessibility">Accessibility</a>
          <p className="nhsuk-body-s">This release is not for real patients yet.</p>
        </div>
      </footer>
    </>
  );
}
