import { consultationRecord, letter, type ConsultationFact, type Letter, type LetterContext } from '@anteroom/domain';
import { Injectable } from '@nestjs/common';
import { Pathways } from '../consultation/pathways';
import { Organisation, type Clinic, type Member } from '../organisation/organisation';
import type { LetterPage, NamedStaff } from './letter-page';

const UNKNOWN = 'a member of staff';

const contextOf = (clinic: Clinic, names: ReadonlyMap<string, Member>, outcomes: LetterPage['outcomes']): LetterContext => ({
  clinic: { name: clinic.name, ...(clinic.address && { address: clinic.address }), number: clinic.helpNumber, zone: clinic.zone },
  staffName: (id) => names.get(id)?.name ?? UNKNOWN,
  outcomes,
});

/** The letter of a consultation with what every rendering needs beside it. */
@Injectable()
export class LetterPages {
  constructor(
    private readonly organisation: Organisation,
    private readonly pathways: Pathways,
  ) {}

  /** `facts` up to the revision whose letter is wanted; the first is the booking. */
  async of(facts: readonly ConsultationFact[]): Promise<LetterPage> {
    const now = consultationRecord(facts);
    const clinic = await this.organisation.clinic(now.clinic);
    if (!clinic) throw new Error(`There is no clinic ${now.clinic}`);
    const names = new Map((await this.organisation.allMembers()).map((member) => [member.id, member]));
    const { outcomes } = this.pathways.pinned(now.pathway).pathway;
    const written = letter(facts, contextOf(clinic, names, outcomes));
    const told = facts.filter(({ revision }) => revision <= written.asOf);
    const record = consultationRecord(told);
    const at = told.at(-1)?.recordedAt ?? now.start;
    return { letter: written, consultation: now.id, record, clinic, outcomes, author: authorOf(written, record.clinician, names), at };
  }
}

function authorOf({ approved }: Letter, clinician: string | null, names: ReadonlyMap<string, Member>): NamedStaff | null {
  const id = approved?.by.id ?? clinician;
  if (id === null) return null;
  const member = names.get(id);
  return { id, name: member?.name ?? approved?.name ?? UNKNOWN, registration: member?.registration ?? null };
}
