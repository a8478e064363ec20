import type { Consultation, GuestKind } from '@anteroom/domain';
import { before, type Instant } from '@anteroom/domain/kernel';

/**
 * `too-early`: the door opens later; `open`: one can wait at the door; `in-call`: patient and clinician are talking;
 * `not-by-video`: there is no call to come to; `over`: nor will there be; `withdrawn`: it is theirs no more.
 */
export type GuestState = 'too-early' | 'open' | 'in-call' | 'not-by-video' | 'over' | 'withdrawn';

export interface InvitedGuest {
  guest: string;
  kind: GuestKind;
  token: string;
}

const BEFORE: readonly (string | null)[] = ['booked', 'invited', 'arrived', 'waiting'];
const IN_CALL: readonly (string | null)[] = ['opening', 'consulting', 'closing'];

/** The end of this one consultation, when its guests' links stop (docs/decisions/0021). */
export const isOver = ({ phase }: Pick<Consultation, 'phase'>): boolean => !BEFORE.includes(phase) && !IN_CALL.includes(phase);

export const guestState = (consultation: Consultation, { now, arrivalOpens }: { now: Instant; arrivalOpens: string }): GuestState => {
  const { phase, mode, start } = consultation;
  if (isOver(consultation)) return 'over';
  if (mode !== 'video') return 'not-by-video';
  if (IN_CALL.includes(phase)) return 'in-call';
  return phase !== 'waiting' && now < opensAt({ start }, arrivalOpens) ? 'too-early' : 'open';
};

export const opensAt = ({ start }: Pick<Consultation, 'start'>, arrivalOpens: string): Instant => before(start, arrivalOpens);

/** Undefined once withdrawn, or invited anew with another link. */
export const standing = ({ guests }: Consultation, guest: string | null, token: string): InvitedGuest | undefined =>
  guests.find((one) => one.guest === guest && one.token === token && !one.withdrawn);
