import { Page } from '../../shared/ui';

export function RoomPage() {
  return (
    <Page title="Consultation room">
      <p>Loading…</p>
    </Page>
  );
}
