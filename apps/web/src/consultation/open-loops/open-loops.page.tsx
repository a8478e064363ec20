import { Page } from '../../shared/ui';

export function OpenLoopsPage() {
  return (
    <Page title="Open loops">
      <p>Loading…</p>
    </Page>
  );
}
