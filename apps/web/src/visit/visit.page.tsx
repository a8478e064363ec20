import { Page } from '../shared/ui';

export function VisitPage() {
  return (
    <Page title="Your appointment">
      <p>Loading…</p>
    </Page>
  );
}
