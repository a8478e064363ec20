import type { ConsultationFact, MessageTemplate } from '@anteroom/domain';
import { calendarEntry, renderMessage } from '@anteroom/domain';
import { after, type Instant } from '@anteroom/domain/kernel';
import { derivedUuid } from '../engine/uuid';
import { calendarOf } from './calendar';
import { htmlPart } from './html-part';
import type { NewMessage } from './outbox';
import { recipientOf, type Recipient } from './recipient';
import { fieldsOf, visitAddress, type Subject } from './wording';

export interface Sending {
  /** With a mail server `email`, without one `outbox`. */
  way: 'email' | 'outbox';
  /** Address or "Name <address>" when the clinic has none of its own. */
  from: string;
}

export interface Asked {
  fact: ConsultationFact;
  /** The pathway's name for the message. */
  name: string;
  template: MessageTemplate;
}

type Fate = Pick<NewMessage, 'channel' | 'to' | 'state' | 'error'>;

/** The one fact whose message looks back; every other message speaks of what is ahead. */
export const AFTERCARE = 'PatientCopySent';
const CALENDAR: Partial<Record<string, 'REQUEST' | 'CANCEL'>> = { PatientInvited: 'REQUEST', ModeSwitched: 'REQUEST', ConsultationCancelled: 'CANCEL' };

/** Until when the message helps rather than misleads. */
export function validUntil({ fact }: Asked, { record, pathway }: Subject): Instant {
  if (fact.type === AFTERCARE) return after(fact.recordedAt, pathway.times.aftercare);
  if (fact.type !== 'ModeSwitched') return record.start;
  // Somebody already waiting, after the time agreed, still has to know how they will be seen.
  const from = record.start > fact.recordedAt ? record.start : fact.recordedAt;
  return new Date(Date.parse(from) + record.minutes * 60_000).toISOString();
}

const NO_ADDRESS = 'There is no e-mail address to send this to: ring, or print and post it.';

/** `null`: nobody expects this message by another way. */
function fateOf({ name }: Asked, recipient: Recipient, way: Sending['way']): Fate | null {
  if (recipient.email) return { channel: way, to: recipient.email, state: 'waiting', error: null };
  return name === 'reminder' ? null : { channel: 'print', to: recipient.postal.join('\n'), state: 'failed', error: NO_ADDRESS };
}

function calendarFor({ fact, template }: Asked, fate: Fate, { record, link, publicUrl }: Subject, from: string): string | null {
  const method = CALENDAR[fact.type];
  const invited = record.sections.invitation.some(({ type }) => type === 'PatientInvited');
  if (!method || !invited || fate.channel === 'print' || template.to !== 'patient') return null;
  return calendarOf({
    method,
    ...calendarEntry(record),
    stamp: fact.recordedAt,
    start: record.start,
    minutes: record.minutes,
    mode: record.mode,
    organiser: /<([^<>]+)>/.exec(from)?.[1] ?? from,
    attendee: fate.to,
    link: link && visitAddress(publicUrl, link),
  });
}

/**
 * The message a fact asks for, worded as things stand now; `null` when there is nobody to send it to. The same fact and
 * template give the same id, so asking again makes no second message.
 */
export function compose(asked: Asked, subject: Subject, sending: Sending, now: Instant): NewMessage | null {
  const { fact, name, template } = asked;
  const { record, clinic, link, publicUrl } = subject;
  const recipient = recipientOf(record, template.to);
  if (!recipient) return null;
  const fate = fateOf(asked, recipient, sending.way);
  if (!fate) return null;
  const words = renderMessage(template, record.mode, fieldsOf(subject));
  const from = clinic.mailSender ?? sending.from;
  return {
    id: derivedUuid('message', `${fact.id}:${name}`),
    consultation: record.id,
    fact: fact.id,
    template: name,
    ...fate,
    from,
    subject: words.subject,
    text: words.text,
    html: htmlPart(words.text, link && visitAddress(publicUrl, link)),
    ics: calendarFor(asked, fate, subject, from),
    createdAt: now,
    validUntil: validUntil(asked, subject),
  };
}
