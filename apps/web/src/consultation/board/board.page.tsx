import { Page } from '../../shared/ui';

export function BoardPage() {
  return (
    <Page title="Board">
      <p>Loading…</p>
    </Page>
  );
}
