import { Button } from '../../shared/ui';
import type { VisitNow } from '../visit-client';
import { calendarFile } from './calendar';

const handOver = (shown: VisitNow) => {
  const address = URL.createObjectURL(new Blob([calendarFile(shown, new Date())], { type: 'text/calendar;charset=utf-8' }));
  const link = Object.assign(document.createElement('a'), { href: address, download: 'appointment.ics' });
  document.body.append(link);
  link.click();
  link.remove();
  // Some browsers read the file only after the click is over.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
};

export function AddToCalendar({ shown }: { shown: VisitNow }) {
  return (
    <Button kind="secondary" onClick={() => handOver(shown)}>
      Add to your calendar
    </Button>
  );
}
