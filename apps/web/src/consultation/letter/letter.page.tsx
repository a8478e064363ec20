import { Page } from '../../shared/ui';

export function LetterPage() {
  return (
    <Page title="Letter">
      <p>Loading…</p>
    </Page>
  );
}
