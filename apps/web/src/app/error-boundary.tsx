import { Component, type ReactNode } from 'react';

/** When a screen breaks: says so, and that nothing is lost, instead of a blank. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    return (
      <main className="nhsuk-width-container nhsuk-main-wrapper" id="maincontent">
        <h1>Sorry, this page has stopped working</h1>
        <p>Everything that was saved is safe, and what you were typing is kept.</p>
        <p>
          <button type="button" className="nhsuk-button" onClick={() => window.location.reload()}>
            Load the page again
          </button>
        </p>
        <p>If it happens again, go on by telephone or on paper and tell whoever looks after this service.</p>
        <p>
          <strong>If somebody is seriously unwell, ring 999.</strong>
        </p>
      </main>
    );
  }
}
