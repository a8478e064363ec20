import { Link } from 'react-router';
import { Page } from '../shared/ui';

export function NotFoundPage() {
  return (
    <Page title="There is no such page">
      <p>
        Check the address, or <Link to="/">go to your first page</Link>.
      </p>
    </Page>
  );
}

export function NoClinicPage() {
  return (
    <Page title="You work in no clinic yet">
      <p>An administrator has to say which clinics you may see. Ask them to add you, then load this page again.</p>
    </Page>
  );
}

/** For roles whose screens are not built yet. */
export function StartPage() {
  return (
    <Page title="You are signed in">
      <p>This release has no screens for your role yet: pathways, counts and times come with a later one.</p>
    </Page>
  );
}
