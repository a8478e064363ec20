import type { Consultation, GuestKind } from '@anteroom/domain';
import { before, type Instant } from '@anteroom/domain/kernel';
import { wasPutBack } from '../call/call-standing';
import type { ConsultationStreams } from '../consultation/consultation-streams';

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

/** The end of this one consultation, when its guests' links stop (docs/decisions/0021). Not yet where the patient was put back in the middle of it. */
export async function isOver({ id, phase }: Pick<Consultation, 'id' | 'phase'>, streams: Pick<ConsultationStreams, 'sealedFacts'>): Promise<boolean> {
  if (BEFORE.includes(phase) || IN_CALL.includes(phase)) return false;
  return phase !== 'wrapping-up' || !wasPutBack(await streams.sealedFacts(id));
}

interface GuestNow {
  now: Instant;
  arrivalOpens: string;
  over: boolean;
}

export const guestState = ({ phase, mode, start }: Consultation, { now, arrivalOpens, over }: GuestNow): GuestState => {
  if (over) return 'over';
  if (mode !== 'video') return 'not-by-video';
  if (IN_CALL.includes(phase)) return 'in-call';
  return phase !== 'waiting' && now < opensAt({ start }, arrivalOpens) ? 'too-early' : 'open';
};

export const opensAt = ({ start }: Pick<Consultation, 'start'>, arrivalOpens: string): Instant => before(start, arrivalOpens);

/** Undefined once withdrawn, or invited anew with another link. */
export const standing = ({ guests }: Consultation, guest: string | null, token: string): InvitedGuest | undefined =>
  guests.find((one) => one.guest === guest && one.token === token && !one.withdrawn);
