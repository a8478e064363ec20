import { randomUUID } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import { isRefused } from '@anteroom/domain/kernel';
import type { Booking } from '../../../apps/api/src/consultation/booking';
import { Bookings } from '../../../apps/api/src/consultation/bookings';
import { Consultations } from '../../../apps/api/src/consultation/consultations';
import { VisitSecrets } from '../../../apps/api/src/message/visit-secrets';
import { aBooking, CLINIC } from '../../support/a-booking';
import { met, STEPS } from '../../support/a-life';

const MINUTE = 60_000;
const inMinutes = (minutes: number): string => new Date(Date.now() + minutes * MINUTE).toISOString();
/** What the desk adds to an invitation. */
const NUMBERS = { backupNumber: '020 7946 0101', ringingFrom: '020 7946 0102' };

/** In turn: an ordinary visit; somebody who is to be reminded in a moment; somebody who in a moment is not here yet. */
const LIVES: readonly { start: () => string; steps: number }[] = [
  { start: () => inMinutes(180), steps: STEPS.length },
  { start: () => inMinutes(2 * 24 * 60 + 0.005), steps: 1 },
  { start: () => inMinutes(-10 + 0.005), steps: 0 },
];

/** Writes one consultation after the other, and says of each command that was acknowledged: its consultation, its key and its revision. */
export class Loader {
  private readonly bookings: Bookings;
  private readonly consultations: Consultations;
  private readonly secrets: VisitSecrets;

  constructor(
    desk: INestApplicationContext,
    private readonly staff: string,
    private readonly say: (line: string) => void,
    /** Where in the round it begins, so that a short life has all of them. */
    private turn: number,
  ) {
    this.bookings = desk.get(Bookings);
    this.consultations = desk.get(Consultations);
    this.secrets = desk.get(VisitSecrets, { strict: false });
  }

  async work(): Promise<never> {
    for (;;) await this.life();
  }

  private async life(): Promise<void> {
    const { start, steps } = LIVES[this.turn % LIVES.length] ?? { start: () => inMinutes(180), steps: 0 };
    this.turn += 1;
    const key = randomUUID();
    const booked = await this.bookings.book(this.booking(start()), { asking: this.asking, clinics: [CLINIC], key });
    if (isRefused(booked)) throw new Error(booked.refused.code);
    this.say(`${booked.id} ${key} ${booked.revision}`);
    for (const [stem, input] of STEPS.slice(0, steps)) await this.does(booked.id, stem, input);
    await this.does(booked.id, 'take-note', { text: `Note ${this.turn}: ł, ş and ${'a long word '.repeat(this.turn % 40)}` });
  }

  private async does(id: string, stem: string, input: object): Promise<void> {
    const key = randomUUID();
    const more = stem === 'invite-patient' ? { ...NUMBERS, ...(await this.secrets.issue(id)).hashes } : {};
    const done = await this.consultations.change({ id, stem, input: { ...input, ...more }, asking: this.asking, clinics: [CLINIC], key });
    if (isRefused(done)) throw new Error(`${stem}: ${done.refused.code}`);
    this.say(`${id} ${key} ${done.revision}`);
  }

  private get asking() {
    return { id: this.staff, roles: ['reception', 'clinician'] as const };
  }

  private booking(start: string): Booking {
    return { ...aBooking, start, ...met(this.staff), details: { ...aBooking.details, nhsNumber: '9434765919' } };
  }
}
