import { Page } from '../../shared/ui';

export function HistoryPage() {
  return (
    <Page title="History">
      <p>Loading…</p>
    </Page>
  );
}
