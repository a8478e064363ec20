import { Problem } from '../http/problem';
import type { Clinic } from '../organisation/organisation';
import type { LinkState } from './visit-links';

/** Every "no" to a patient says whom to ring. */
export const linkNotKnown = (): Problem =>
  new Problem(404, 'link-not-known', 'This link or code is not known here. Check it, or ring the number on your letter or message.');

const WHY: Readonly<Record<Exclude<LinkState, 'open'>, { code: string; sentence: string }>> = {
  locked: { code: 'link-locked', sentence: 'This link is locked because the date of birth was wrong too often.' },
  withdrawn: { code: 'link-withdrawn', sentence: 'This link is no longer used.' },
  closed: { code: 'visit-closed', sentence: 'This visit is over and its page is closed.' },
};

export const linkIs = (state: Exclude<LinkState, 'open'>, { name, helpNumber }: Clinic): Problem =>
  new Problem(409, WHY[state].code, `${WHY[state].sentence} Ring ${name} on ${helpNumber}.`);

export const birthDateNotKnown = ({ name, helpNumber }: Clinic): Problem =>
  new Problem(409, 'date-of-birth-not-known', `We do not have your date of birth, so you cannot confirm it here. Ring ${name} on ${helpNumber} and they will check you in.`);

export const birthDateDiffers = (left: number, { helpNumber }: Clinic): Problem =>
  new Problem(
    403,
    'date-of-birth-differs',
    `That is not the date of birth we have. You can try ${left === 1 ? 'once more' : `${left} more times`}, or ring ${helpNumber}.`,
    { left },
  );

export const openAgain = (): Problem =>
  new Problem(401, 'not-signed-in', 'Open your link again and confirm your date of birth, or ring the number on your letter or message.');
