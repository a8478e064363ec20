import { Problem } from '../http/problem';
import type { Clinic } from '../organisation/organisation';

/** Every "no" to a guest says whom to ring, and nothing of the patient. */
export const guestLinkNotKnown = (): Problem =>
  new Problem(404, 'link-not-known', 'We do not know this link. It may have been cut short: open it again from the message, or ring the clinic that invited you.');

export const guestLinkWithdrawn = ({ name, helpNumber }: Clinic): Problem =>
  new Problem(409, 'link-withdrawn', `This link is no longer used. You may have a newer one. If you expected to join a call, ring ${name} on ${helpNumber}.`);

export const guestCallOver = ({ name, helpNumber }: Clinic): Problem =>
  new Problem(409, 'visit-closed', `The call that this link belongs to is over. If you think that this is wrong, ring ${name} on ${helpNumber}.`);

export const comeAgain = (): Problem => new Problem(401, 'not-signed-in', 'Open the link in your message again, or ring the clinic that invited you.');
