import type { ConsultationFact } from '@anteroom/domain';
import type { Day, Instant } from '@anteroom/domain/kernel';
import { Injectable } from '@nestjs/common';
import { dayIn } from '../consultation/clinic-day';
import { ConsultationStreams } from '../consultation/consultation-streams';
import { ReadingLog } from '../consultation/reading-log';
import type { ReadingKind, ReadingRow } from '../consultation/reading-log.migrations';
import { Organisation } from '../organisation/organisation';
import type { OfPatient } from './patients';

/** One line: who read what, when, in which role and why. */
export interface AccessLine {
  at: Instant;
  /** `name` is null for somebody whom the staff does not know: the patient, through their own link. */
  reader: { id: string; name: string | null };
  role: string;
  what: ReadingKind;
  form: string | null;
  /** Null for a list on which it stood. */
  consultation: string | null;
  reference: string | null;
  clinic: string;
  /** Of a list; null where the list is of no day in particular. */
  day: Day | null;
  revision: number | null;
  reason: string | null;
}

export interface AccessReport {
  about: { patient: string; consultations: { id: string; reference: string; clinic: string }[] };
  /** Since when readings are there: the first fact. */
  since: Instant;
  /** Read of these consultations alone. */
  readings: AccessLine[];
  /** Lists of many on which they stood. */
  lists: AccessLine[];
  /** Consultations in clinics that are not the reader's: what was read of those is reported there. */
  elsewhere: number;
}

interface Stood {
  clinic: string;
  days: Day[];
  from: Instant;
}

const starts = (fact: ConsultationFact): Instant[] => {
  if (fact.type === 'ConsultationBooked' || fact.type === 'AppointmentMoved') return [fact.data.start];
  return fact.type === 'Reinstated' && fact.data.start ? [fact.data.start] : [];
};

/** Who has read somebody's record: asked for by an auditor, on behalf of the patient. */
@Injectable()
export class AccessReports {
  constructor(
    private readonly log: ReadingLog,
    private readonly streams: ConsultationStreams,
    private readonly organisation: Organisation,
  ) {}

  /** At least one. */
  async of(consultations: readonly OfPatient[], elsewhere = 0): Promise<AccessReport> {
    const names = new Map((await this.organisation.allMembers()).map(({ id, name }) => [id, name]));
    const stood = await Promise.all(consultations.map((one) => this.stood(one)));
    const line = (row: ReadingRow): AccessLine => lineOf(row, names, consultations);
    return {
      about: { patient: consultations[0]?.patient ?? '', consultations: consultations.map(({ id, reference, clinic }) => ({ id, reference, clinic })) },
      since: stood.map(({ from }) => from).sort()[0] ?? '',
      readings: (await this.log.of(consultations.map(({ id }) => id))).map(line),
      lists: (await this.lists(stood)).map(line),
      elsewhere,
    };
  }

  private async stood({ id, clinic }: OfPatient): Promise<Stood> {
    const facts = await this.streams.sealedFacts(id);
    const zone = (await this.organisation.clinic(clinic))?.zone ?? 'UTC';
    return { clinic, days: [...new Set(facts.flatMap(starts).map((start) => dayIn(zone, start)))], from: facts[0]?.recordedAt ?? '' };
  }

  /** From its booking on; a list of no day in particular may have had it or not. */
  private async lists(stood: readonly Stood[]): Promise<ReadingRow[]> {
    const read = await Promise.all(stood.map(async ({ clinic, days, from }) => (await this.log.ofLists(clinic, days)).filter(({ at }) => at >= from)));
    const once = new Map(read.flat().map((row) => [row.id, row]));
    return [...once.values()].sort((one, other) => (one.at < other.at ? -1 : 1));
  }
}

const lineOf = (row: ReadingRow, names: ReadonlyMap<string, string>, consultations: readonly OfPatient[]): AccessLine => {
  const about = consultations.find(({ id }) => id === row.consultation);
  const { at, reader, role, what, form, consultation, day, revision, reason } = row;
  return {
    ...{ at, role, what, form, consultation, day, revision, reason },
    reader: { id: reader, name: names.get(reader) ?? null },
    reference: about?.reference ?? null,
    clinic: row.clinic ?? about?.clinic ?? '',
  };
};
