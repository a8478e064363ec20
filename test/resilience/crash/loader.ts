import { randomUUID } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import { isRefused } from '@anteroom/domain/kernel';
import type { Booking } from '../../../apps/api/src/consultation/booking';
import { Bookings } from '../../../apps/api/src/consultation/bookings';
import { Consultations } from '../../../apps/api/src/consultation/consultations';
import { VisitSecrets } from '../../../apps/api/src/message/visit-secrets';
import { aBooking, CLINIC } from '../../support/a-booking';
import { advice, met } from '../../support/a-life';

const MINUTE = 60_000;
const inMinutes = (minutes: number): string => new Date(Date.now() + minutes * MINUTE).toISOString();
/** In turn: an ordinary visit, and two whose deadlines fall due while somebody is killed. */
const STARTS = [() => inMinutes(180), () => inMinutes(2 * 24 * 60 + 0.005), () => inMinutes(180), () => inMinutes(-10 + 0.005)];

const INVITATION = { channel: 'email', backupNumber: '020 7946 0101', ringingFrom: '020 7946 0102' };
const STEPS: readonly (readonly [stem: string, input: object])[] = [
  ['invite-patient', INVITATION],
  ['record-arrival', { how: 'reception' }],
  ['confirm-checks', {}],
  ['call-in', {}],
  ['confirm-identity', { how: 'date-of-birth-and-name' }],
  ['check-opening', { kind: 'sound-and-picture', freeToTalk: true, othersPresent: false, place: 'At home' }],
  ['record-reading', { reading: { what: 'pulse', perMinute: 71 }, takenBy: 'patient' }],
  ['record-safety-netting', advice],
];

/** Writes one consultation after the other, and says of each command that was acknowledged: its consultation, its key and its revision. */
export class Loader {
  private readonly bookings: Bookings;
  private readonly consultations: Consultations;
  private readonly secrets: VisitSecrets;
  private turn = 0;

  constructor(
    desk: INestApplicationContext,
    private readonly staff: string,
    private readonly say: (line: string) => void,
  ) {
    this.bookings = desk.get(Bookings);
    this.consultations = desk.get(Consultations);
    this.secrets = desk.get(VisitSecrets, { strict: false });
  }

  async work(): Promise<never> {
    for (;;) await this.life();
  }

  private async life(): Promise<void> {
    this.turn += 1;
    const key = randomUUID();
    const booked = await this.bookings.book(this.booking(), { asking: this.asking, clinics: [CLINIC], key });
    if (isRefused(booked)) throw new Error(booked.refused.code);
    this.say(`${booked.id} ${key} ${booked.revision}`);
    // Every other one is left to its deadlines.
    const steps = this.turn % 2 === 0 ? [] : STEPS;
    for (const [stem, input] of steps) await this.does(booked.id, stem, input);
    await this.does(booked.id, 'take-note', { text: `Note ${this.turn}: ł, ş and ${'a long word '.repeat(this.turn % 40)}` });
  }

  private async does(id: string, stem: string, input: object): Promise<void> {
    const key = randomUUID();
    const link = stem === 'invite-patient' ? (await this.secrets.issue(id)).hashes : {};
    const done = await this.consultations.change({ id, stem, input: { ...input, ...link }, asking: this.asking, clinics: [CLINIC], key });
    if (isRefused(done)) throw new Error(`${stem}: ${done.refused.code}`);
    this.say(`${id} ${key} ${done.revision}`);
  }

  private get asking() {
    return { id: this.staff, roles: ['reception', 'clinician'] as const };
  }

  private booking(): Booking {
    const start = STARTS[this.turn % STARTS.length]?.() ?? '';
    return { ...aBooking, start, ...met(this.staff), details: { ...aBooking.details, nhsNumber: '9434765919' } };
  }
}
