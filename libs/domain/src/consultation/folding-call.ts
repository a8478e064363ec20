import type { Instant } from '../kernel';
import type { CallMedia, CallVoice } from './call.events';
import type { FactData, FactType } from './consultation.events';
import type { CallState, Consultation } from './consultation.state';

export type Learns<T extends FactType> = (consultation: Consultation, data: FactData<T>, at: Instant) => void;

/** Before a call, and after it: nothing of it was measured. */
export const NO_CALL: CallState = {
  quality: { patient: 'not-known', clinician: 'not-known' }, away: [], way: null, held: null, opening: null, present: [],
};

/** "sound of patient", for telling whether it is away already. */
export const mediumOf = (kind: CallMedia, of: CallVoice): string => `${kind.split('-')[0]} of ${of}`;
export const isLoss = (kind: CallMedia): boolean => kind.endsWith('-lost');

const known = (consultation: Consultation, more: Partial<CallState>): void => {
  consultation.call = { ...consultation.call, ...more };
};
const overOrNew = (consultation: Consultation): void => {
  consultation.call = NO_CALL;
};
const without = (list: readonly string[], one: string): readonly string[] => list.filter((other) => other !== one);

export const learnsOfCall: { readonly [T in FactType]?: Learns<T> } = {
  PatientCalledIn: overOrNew,
  ConversationEnded: overOrNew,
  ModeSwitched: overOrNew,
  CallQualityChanged: (consultation, { kind, toward }) =>
    known(consultation, { quality: { ...consultation.call.quality, [toward]: kind } }),
  CallMediaChanged: (consultation, { kind, of }) => {
    const medium = mediumOf(kind, of);
    const others = without(consultation.call.away, medium);
    known(consultation, { away: isLoss(kind) ? [...others, medium] : others });
  },
  CallWayChanged: (consultation, { kind }) => known(consultation, { way: kind }),
  CallHeld: (consultation, { kind }) => known(consultation, { held: kind === 'taken-up' ? null : kind }),
  OpeningAnswered: (consultation, { kind }) => known(consultation, { opening: kind }),
  GuestAdmitted: (consultation, { guest }) =>
    known(consultation, { present: [...without(consultation.call.present, guest), guest] }),
  GuestLeft: (consultation, { guest }) => known(consultation, { present: without(consultation.call.present, guest) }),
  GuestInvited: (consultation, { guest, kind, token }) => {
    const others = consultation.guests.filter((one) => one.guest !== guest);
    consultation.guests = [...others, { guest, kind, token, withdrawn: false }];
  },
  GuestWithdrawn: (consultation, { guest }) => {
    consultation.guests = consultation.guests.map((one) => (one.guest === guest ? { ...one, withdrawn: true } : one));
  },
  ChatDiscarded: (consultation, _, at) => {
    consultation.chatDiscardedAt = at;
  },
};
