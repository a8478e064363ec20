import type { ConsultationFact } from '@anteroom/domain';
import type { Instant } from '@anteroom/domain/kernel';
import { derivedUuid } from '../engine/uuid';
import type { Sending } from './compose';
import { guestAddress, guestsIn, guestValidUntil, guestWords, isTold, tellsGuests, type GuestSubject, type TellingGuests, type ToldGuest } from './guest-message';
import { htmlPart } from './html-part';
import type { NewMessage } from './outbox';
import type { Subject } from './wording';

export interface GuestSources {
  /** The token that a hash stands for; null where it is lost. */
  guestLink(tokenHash: string): Promise<{ token: string } | null>;
  sending(): Sending;
  now: Instant;
}

/** Before the call and during it; a late entry was told on paper. */
const isNews = (fact: TellingGuests): boolean => Date.parse(fact.recordedAt) <= Date.parse(fact.at);

const messageFor = (fact: TellingGuests, guest: ToldGuest & { email: string }, about: GuestSubject, { sending, now }: GuestSources): Omit<NewMessage, 'consultation'> => {
  const name = fact.type === 'GuestInvited' ? 'guest-invitation' : 'guest-change';
  const { way, from } = sending();
  const words = guestWords(fact, guest, about);
  return {
    id: derivedUuid('message', `${fact.id}:${name}:${guest.guest}`),
    fact: fact.id,
    template: name,
    ...{ channel: way, from: about.clinic.mailSender ?? from, to: guest.email, ...words, html: htmlPart(words.text, about.link), ics: null },
    ...{ state: 'waiting', error: null, createdAt: now, validUntil: guestValidUntil(about, fact) },
  };
};

/**
 * What guests with an e-mail address are to be told because of this fact, as things stand now. The same fact and guest give
 * the same id. Whoever has no address was given the link by hand, and is rung.
 */
export async function composeForGuests(fact: ConsultationFact, facts: readonly ConsultationFact[], subject: Subject, sources: GuestSources): Promise<NewMessage[]> {
  if (!tellsGuests(fact) || !isNews(fact)) return [];
  const { record, clinic, pathway, publicUrl } = subject;
  const messages: NewMessage[] = [];
  for (const guest of guestsIn(facts).filter(isTold(fact))) {
    if (!guest.email) continue;
    const secret = await sources.guestLink(guest.token);
    const about = { clinic, start: record.start, minutes: record.minutes, mode: record.mode, arrivalOpens: pathway.times.arrivalOpens, link: secret && guestAddress(publicUrl, secret.token) };
    messages.push({ ...messageFor(fact, { ...guest, email: guest.email }, about, sources), consultation: record.id });
  }
  return messages;
}
