import { waitsAgain } from '@anteroom/domain';
import { Inset } from '../../shared/ui';
import type { RoomProps } from './room-form';

/** Put back in the middle of it: nobody but this clinician calls them in, and the board shows a consultation that is being wrapped up. */
export function StillWaits({ now: { record } }: Pick<RoomProps, 'now'>) {
  if (waitsAgain(record) !== 'put-back') return null;
  return (
    <Inset>
      <p>
        <strong>You have put the patient back to waiting.</strong> Their page says that you call them in again: do so, or ring them, before you complete this.
      </p>
    </Inset>
  );
}
