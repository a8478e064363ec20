import { Button } from '../../../shared/ui';
import type { RoomCallNow } from './room-call';

const WHY: Readonly<Record<string, string>> = {
  moved: 'This call was opened in another window or on another device of yours, and goes on there.',
  removed: 'You were put out of this call.',
  'signed-out': 'You were signed out, so the call was left. The patient is still there.',
};

/** One is not in the call although it goes on. */
export function Away({ here }: { here: RoomCallNow }) {
  const { call, act } = here;
  return (
    <>
      <p role="status">{WHY[call.why ?? ''] ?? 'You have left the call. The patient is still there.'}</p>
      <Button onClick={act.again}>Back to the call</Button>
    </>
  );
}

/** Somebody else has this call: nobody is seen or heard by the way. */
export function SomebodyElses({ caller, here }: { caller: string; here: RoomCallNow }) {
  return (
    <>
      <p>{caller} has this call.</p>
      <Button kind="secondary" onClick={here.join}>
        Join the call
      </Button>
    </>
  );
}
