import type { Seat, Watched } from '@anteroom/media/server';

export const isHost = ({ comer: { role } }: Seat): boolean => role === 'clinician';
/** On whichever device: a second one had to knock as a guest does, and is the patient all the same. */
export const isPatient = ({ comer: { role } }: Seat): boolean => role === 'patient';

export function watched(seat: Seat): Watched {
  const { id, place, muted, cameraOff, line } = seat;
  const standing = isHost(seat) ? 'host' : isPatient(seat) ? 'expected' : 'guest';
  return { id, standing, place, muted, cameraOff, hasLine: line !== undefined };
}
