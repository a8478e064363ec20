import type { ConsultationFact, ConsultationRecord, PinnedPathway } from '@anteroom/domain';
import { consultationRecord, isConsultationFact, messagesFor } from '@anteroom/domain';
import type { PathwayRef, RecordedFact } from '@anteroom/domain/kernel';
import type { Clock } from '../engine/clock';
import type { Clinic } from '../organisation/organisation';
import { compose, type Sending } from './compose';
import { composeForGuests } from './compose-for-guests';
import { tellsGuests } from './guest-message';
import type { NewMessage } from './outbox';
import type { VisitSecret } from './visit-secrets';
import type { Subject } from './wording';

/** Where a writer finds what it writes of. */
export interface WriterSources {
  facts(consultation: string): Promise<readonly RecordedFact[]>;
  clinic(id: string): Promise<Clinic | null>;
  pathway(ref: PathwayRef | null | undefined): PinnedPathway;
  linkFor(link: { token: string } | null): Promise<VisitSecret | null>;
  /** The token of a guest's link, by its hash. */
  guestLink(tokenHash: string): Promise<{ token: string } | null>;
  publicUrl(): string;
  clock: Clock;
  sending(): Sending;
}

/** The hash of the way in that is valid now. */
export function currentLink({ sections }: ConsultationRecord): { token: string } | null {
  const last = sections.invitation.filter(({ type }) => type === 'VisitLinkIssued' || type === 'VisitLinkWithdrawn').at(-1);
  return last?.type === 'VisitLinkIssued' ? last.data : null;
}

const ENDS: Readonly<Record<string, 'sent' | 'failed' | 'given-up'>> = { MessageSent: 'sent', MessageFailed: 'failed', MessageGivenUp: 'given-up' };

export const consultationOf = (fact: RecordedFact): string => fact.stream.replace(/^consultation-/, '');

/** Words the messages that facts ask for, as everything stands when they are worded. */
export class MessageWriter {
  constructor(private readonly sources: WriterSources) {}

  /** Without those whose end stands in the log: they left before the outbox was put back from an older backup. */
  async messagesFor(fact: ConsultationFact): Promise<NewMessage[]> {
    const { pathway } = this.sources.pathway(fact.pathway);
    const asked = messagesFor(fact, pathway);
    if (asked.length === 0 && !tellsGuests(fact)) return [];
    const facts = await this.sources.facts(consultationOf(fact));
    const subject = await this.subject(facts);
    const now = this.sources.clock.now().toISOString();
    const messages = asked.flatMap(({ template: name }) => {
      const template = pathway.messages[name];
      return (template && compose({ fact, name, template }, subject, this.sources.sending(), now)) ?? [];
    });
    const all = [...messages, ...(await this.forGuests(fact, facts, subject))];
    return all.filter(({ id }) => !endOf(facts, id)).map((message) => inTime(message, now));
  }

  /** A waiting message once more, after something it says has changed; `null` when nobody is to have it any more. */
  async again(consultation: string, { id: message, fact: id, template: name }: { id: string; fact: string; template: string }): Promise<NewMessage | null> {
    const facts = await this.sources.facts(consultation);
    const fact = facts.find((one) => one.id === id);
    if (!fact || !isConsultationFact(fact)) return null;
    const forGuests = await this.forGuests(fact, facts, await this.subject(facts));
    const same = forGuests.find((one) => one.id === message);
    if (same) return same;
    const template = this.sources.pathway(fact.pathway).pathway.messages[name];
    if (!template) return null;
    return compose({ fact, name, template }, await this.subject(facts), this.sources.sending(), this.sources.clock.now().toISOString());
  }

  private forGuests(fact: ConsultationFact, facts: readonly RecordedFact[], subject: Subject): Promise<NewMessage[]> {
    const { sources } = this;
    const now = sources.clock.now().toISOString();
    return composeForGuests(fact, facts.filter(isConsultationFact), subject, { guestLink: (hash) => sources.guestLink(hash), sending: () => sources.sending(), now });
  }

  /** Everything a message, or a letter to the patient, may speak of. */
  async subject(facts: readonly RecordedFact[]): Promise<Subject> {
    const record = consultationRecord(facts.filter(isConsultationFact));
    const clinic = await this.sources.clinic(record.clinic);
    if (!clinic) throw new Error(`There is no clinic ${record.clinic}`);
    const { pathway } = this.sources.pathway(record.pathway);
    return { record, clinic, pathway, link: await this.sources.linkFor(currentLink(record)), publicUrl: this.sources.publicUrl() };
  }
}

/** How a message ended, as the log knows it; `null` while it has not. */
export function endOf(facts: readonly RecordedFact[], message: string): 'sent' | 'failed' | 'given-up' | null {
  const end = facts.find((fact) => fact.type in ENDS && (fact.data as { message: string }).message === message);
  return (end && ENDS[end.type]) ?? null;
}

/** What comes too late is not sent, and staff are told so. */
const inTime = (message: NewMessage, now: string): NewMessage =>
  message.validUntil > now || message.state !== 'waiting' ? message : { ...message, state: 'given-up', error: 'Its moment had passed before it could be sent.' };
