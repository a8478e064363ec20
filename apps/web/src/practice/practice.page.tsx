import { useState } from 'react';
import { Link } from 'react-router';
import { lazily } from '../shared/lazily';
import { Button, Page } from '../shared/ui';

const Tests = lazily(
  async () => (await import('./practice-tests')).PracticeTests,
  { loading: 'One moment: the tests are being loaded.' },
);

function Before({ onBegin }: { onBegin: () => void }) {
  return (
    <>
      <p>Here you can try your camera, your microphone, your sound and your connection, as for a video call. It takes two minutes.</p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        <li>You need no appointment and do not sign in.</li>
        <li>Nobody sees or hears you, and nothing is kept.</li>
        <li>This does not tell a clinic that you are here. For that, open the link in your invitation.</li>
      </ul>
      <Button onClick={onBegin}>Begin</Button>
    </>
  );
}

/** `/practice`: a call without an appointment, for patients and for those who work here. */
export function PracticePage() {
  const [trying, setTrying] = useState(false);
  return (
    <>
      <header className="anteroom-header">
        <div className="anteroom-header__inside">
          <span className="anteroom-header__name">Practice call</span>
        </div>
      </header>
      <Page title="Try your camera and sound">
        {trying ? <Tests onClose={() => setTrying(false)} /> : <Before onBegin={() => setTrying(true)} />}
        <p>
          Do you have an appointment? <Link to="/visit">Go to your appointment</Link>. Do you work here? <Link to="/">Go to the service</Link>.
        </p>
      </Page>
      <footer className="anteroom-footer">
        <a href="/privacy">Privacy</a>
        <a href="/accessibility">Accessibility</a>
      </footer>
    </>
  );
}
