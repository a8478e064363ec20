import { Page } from '../shared/ui';

export function AdministrationRoutes() {
  return (
    <Page title="Clinics and staff">
      <p>Loading…</p>
    </Page>
  );
}
