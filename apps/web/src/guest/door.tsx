import type { GuestNow } from './guest-client';

/** From the door into the call, and out again. */
export function Door({ now }: { now: GuestNow; visit: string }) {
  return <p>{now.state === 'in-call' ? 'Patient and clinician are talking.' : 'The call has not begun yet.'}</p>;
}
