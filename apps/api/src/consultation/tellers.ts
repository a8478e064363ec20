import { historyFor, type ConsultationFact, type HistoryContext } from '@anteroom/domain';
import type { Role } from '@anteroom/domain/kernel';
import { Injectable } from '@nestjs/common';
import { Organisation } from '../organisation/organisation';
import { Pathways } from './pathways';

/** What telling a history in words needs of the rest: names of staff, the clinic's hours, the pathway's titles. */
@Injectable()
export class Tellers {
  constructor(
    private readonly organisation: Organisation,
    private readonly pathways: Pathways,
  ) {}

  async of(facts: readonly ConsultationFact[]): Promise<HistoryContext> {
    const members = await this.organisation.allMembers();
    const names = new Map(members.map(({ id, name }) => [id, name]));
    const booking = facts.find(({ type }) => type === 'ConsultationBooked');
    const clinic = booking?.type === 'ConsultationBooked' ? await this.organisation.clinic(booking.data.clinic) : null;
    const pinned = facts.find(({ pathway }) => pathway)?.pathway;
    return {
      staffName: (id) => names.get(id) ?? 'a member of staff',
      zone: clinic?.zone ?? 'UTC',
      ...(pinned && { pathway: this.pathways.pinned(pinned).pathway }),
    };
  }

  /** Who of the staff did any of it, by id: a record says who, also to those who do not know the ids. */
  async namesIn(facts: readonly ConsultationFact[]): Promise<Record<string, string>> {
    const acted = new Set(facts.map(({ actor }) => actor.id));
    const members = await this.organisation.allMembers();
    return Object.fromEntries(members.filter(({ id }) => acted.has(id)).map(({ id, name }) => [id, name]));
  }

  /** What happened from a revision on, a line each, as these roles may read it. */
  async since(history: readonly ConsultationFact[], revision: number, roles: readonly Role[]): Promise<string[]> {
    const role = roles.includes('clinician') ? 'clinician' : 'reception';
    const lines = historyFor(role, history, await this.of(history)) ?? [];
    return lines.filter((line) => line.revision >= revision).map(({ title }) => title);
  }
}
