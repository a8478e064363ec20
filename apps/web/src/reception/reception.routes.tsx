import { Page } from '../shared/ui';

export function ReceptionRoutes() {
  return (
    <Page title="The day's list">
      <p>Loading…</p>
    </Page>
  );
}
