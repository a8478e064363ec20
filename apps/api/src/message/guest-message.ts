import { contentOf, type ConsultationFact, type GuestKind, type Mode, type RecordedFact } from '@anteroom/domain';
import { after, inWords, type Instant } from '@anteroom/domain/kernel';
import { dateIn, timeIn } from '../organisation/clinic-time';
import type { Clinic } from '../organisation/organisation';

/** The token stands behind the `#`, so that it reaches no server log and no referrer. */
export const guestAddress = (publicUrl: string, token: string): string => `${publicUrl}/guest#${token}`;

/** Somebody invited to the call beside the patient, by a link that holds. */
export interface ToldGuest {
  guest: string;
  kind: GuestKind;
  /** Hash of the token. */
  token: string;
  name: string;
  email: string | null;
  /** The fact that invited them. */
  by: string;
}

/** Whose messages these facts ask for. After the others the guest's link is still the same, and what it leads to is not. */
export const TELLS_GUESTS = ['GuestInvited', 'AppointmentMoved', 'ModeSwitched', 'ConsultationCancelled'] as const;
export type TellingGuests = ConsultationFact<(typeof TELLS_GUESTS)[number]>;
export const tellsGuests = (fact: ConsultationFact): fact is TellingGuests => (TELLS_GUESTS as readonly string[]).includes(fact.type);

/** As they stand after all these facts, without those whose contacts are erased. */
export function guestsIn(facts: readonly ConsultationFact[]): ToldGuest[] {
  const guests = new Map<string, ToldGuest>();
  for (const fact of facts) {
    if (fact.type === 'GuestWithdrawn') guests.delete(fact.data.guest);
    const content = fact.type === 'GuestInvited' ? contentOf(fact) : null;
    if (fact.type !== 'GuestInvited' || !content?.name) continue;
    guests.set(fact.data.guest, { ...fact.data, name: content.name, email: content.email ?? null, by: fact.id });
  }
  return [...guests.values()];
}

/** Whoever was invited by this fact; of another fact everybody who knew already. */
export const isTold = (fact: TellingGuests) => ({ by, guest }: ToldGuest): boolean => (fact.type === 'GuestInvited' ? by === fact.id && guest === fact.data.guest : true);

export interface GuestSubject {
  clinic: Clinic;
  start: Instant;
  minutes: number;
  mode: Mode;
  arrivalOpens: string;
  /** Null: the secret is lost with the store, so the clinic has to be rung. */
  link: string | null;
}

const AS: Readonly<Record<GuestKind, string>> = { companion: 'to be with the patient', interpreter: 'to interpret' };
const BY = { video: 'by video', telephone: 'by telephone', 'face-to-face': 'in person' } as const;

const wayIn = ({ link, clinic, arrivalOpens }: GuestSubject): string =>
  link ? `Open this link from ${inWords(arrivalOpens)} before: ${link}` : `There is no link at present: ring ${clinic.helpNumber}.`;

const invitation = ({ kind }: ToldGuest, when: string, about: GuestSubject): string[] => {
  const { clinic, mode, minutes } = about;
  if (mode !== 'video') return [`You are invited to an appointment with ${clinic.name} on ${when}, ${AS[kind]}. It is ${BY[mode]}: please ring ${clinic.helpNumber} to hear how you can take part.`];
  return [
    `You are invited to a video call with ${clinic.name} on ${when}, ${AS[kind]}. It may take ${minutes} minutes.`,
    wayIn(about),
    'The link is for you alone and opens this one call. You need no account and no download. Please be where nobody else can see or hear the call. The clinician lets you in.',
  ];
};

/** Of a call they were invited to before: whatever changed, it is told as it stands now. */
const change = ({ type }: TellingGuests, when: string, about: GuestSubject): string[] => {
  const { clinic, mode } = about;
  const call = `The video call with ${clinic.name}, to which you were invited,`;
  if (type === 'ConsultationCancelled') return [`${call} is cancelled. It was to be on ${when}.`];
  if (mode !== 'video') return [`${call} will not take place by video: the clinic speaks to the patient ${BY[mode]}, on ${when}. Please ring ${clinic.helpNumber} to hear whether you are still needed, and how.`];
  return [`${call} is on ${when}, by video.`, wayIn(about)];
};

const said = (fact: TellingGuests, guest: ToldGuest, about: GuestSubject): string[] => {
  const when = `${dateIn(about.clinic.zone, about.start)} at ${timeIn(about.clinic.zone, about.start)}`;
  return fact.type === 'GuestInvited' ? invitation(guest, when, about) : change(fact, when, about);
};

/**
 * What a guest reads: neither who the patient is nor what it is about, and a subject with a date only, because anybody may see
 * it (hazard H-08).
 */
export const guestWords = (fact: TellingGuests, guest: ToldGuest, about: GuestSubject): { subject: string; text: string } => ({
  subject: `A call on ${dateIn(about.clinic.zone, about.start)}`,
  text: [`Dear ${guest.name},`, ...said(fact, guest, about), `Trouble, or you cannot come? Ring ${about.clinic.helpNumber}.`].join('\n\n'),
});

/** Until when it helps rather than misleads. */
export const guestValidUntil = ({ start, minutes }: GuestSubject, { recordedAt }: RecordedFact): Instant =>
  after(start > recordedAt ? start : recordedAt, `PT${minutes}M`);
