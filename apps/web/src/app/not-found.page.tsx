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
