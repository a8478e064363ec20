import { Page } from '../../shared/ui';

export function ConsultationRecordPage() {
  return (
    <Page title="Record">
      <p>Loading…</p>
    </Page>
  );
}
