import type { Day, Role } from '@anteroom/domain/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { Kysely } from 'kysely';
import { randomUUID } from 'node:crypto';
import type { Clock } from '../engine/clock';
import { CLOCK, OPERATIONAL } from '../engine/engine.tokens';
import { LastUsed } from '../engine/last-used';
import { Unavailable } from '../engine/unavailable';
import type { ReadingKind, ReadingRow, ReadingTables } from './reading-log.migrations';

/** Who reads, in the one role that lets them. */
export interface Reader {
  id: string;
  role: Role;
}

/** What is read: of one consultation, or a list with many. */
export interface Reading {
  what: ReadingKind;
  /** Its id; left out for a list. */
  consultation?: string;
  /** Whose list, and of which of its days. */
  clinic?: string;
  day?: Day;
  /** How it is given out, where there are several ways. */
  form?: string;
  /** As it stood then; left out for now. */
  revision?: number;
  /** An auditor's. */
  reason?: string;
}

/** A screen that follows a consultation reads it again at every change: that is one reading. */
const ONE_READING = 10 * 60_000;

type Noted = Omit<ReadingRow, 'id' | 'at'>;

const rowOf = ({ id: reader, role }: Reader, { what, form, consultation, clinic, day, revision, reason }: Reading): Noted => ({
  ...{ reader, role, what },
  ...{ form: form ?? null, consultation: consultation ?? null, clinic: clinic ?? null, day: day ?? null, revision: revision ?? null, reason: reason ?? null },
});

/**
 * Who read what of whom, when, in which role and why, for the access report (docs/decisions/0017). Noted before anything is
 * given: what cannot be noted is not read.
 */
@Injectable()
export class ReadingLog {
  private readonly lately = new LastUsed<number>(10_000);

  constructor(
    @Inject(OPERATIONAL) private readonly db: Kysely<ReadingTables>,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws Unavailable where it could not be written down */
  async note(reader: Reader, ...readings: readonly Reading[]): Promise<void> {
    const now = this.clock.now();
    const rows = readings.map((reading) => rowOf(reader, reading)).filter((row) => !this.isNoted(row, now));
    if (rows.length === 0) return;
    await noting(() => this.db.insertInto('reading_log').values(rows.map((row) => ({ id: randomUUID(), at: now.toISOString(), ...row }))).execute());
    for (const row of rows) this.lately.set(JSON.stringify(row), now.getTime());
  }

  /** In the order in which they happened. */
  async of(consultations: readonly string[]): Promise<ReadingRow[]> {
    if (consultations.length === 0) return [];
    return this.db.selectFrom('reading_log').selectAll().where('consultation', 'in', consultations).orderBy('at').execute();
  }

  /** Of lists of a clinic: of one of these days, or of no day in particular. */
  async ofLists(clinic: string, days: readonly Day[]): Promise<ReadingRow[]> {
    return this.db
      .selectFrom('reading_log')
      .selectAll()
      .where('clinic', '=', clinic)
      .where((row) => row.or([row('day', 'is', null), ...(days.length > 0 ? [row('day', 'in', days)] : [])]))
      .orderBy('at')
      .execute();
  }

  private isNoted(row: Noted, now: Date): boolean {
    return now.getTime() - (this.lately.get(JSON.stringify(row)) ?? -Infinity) < ONE_READING;
  }
}

async function noting(write: () => Promise<unknown>): Promise<void> {
  try {
    await write();
  } catch (error) {
    throw error instanceof Unavailable ? error : new Unavailable('operational-store', error);
  }
}
