import type { GpPractice, PatientDetails } from '@anteroom/domain';
import { dayOf, instantOf } from '../../shared/time';
import { needsOf, noNeeds, type TypedNeeds } from '../person/needs';
import { detailsOf, nobody, personErrors, personPlace, typedPerson, within, type TypedPerson } from '../person/person';

export type Answer = 'yes' | 'no' | 'not-known';

/** A booking as typed. */
export interface TypedBooking {
  person: TypedPerson;
  day: string;
  time: string;
  minutes: string;
  mode: string;
  clinician: string;
  /** As the patient reads it. */
  clinicianName: string;
  visit: string;
  reason: string;
  referrer: string;
  gpName: string;
  gpCode: string;
  tests: string;
  needsAsked: string;
  needs: TypedNeeds;
  criteria: Record<string, Answer>;
  suitabilityBy: string;
  bookedDay: string;
  bookedTime: string;
}

export const emptyBooking = (zone: string, now = new Date()): TypedBooking => ({
  person: nobody, day: dayOf(now, zone), time: '', minutes: '20', mode: 'video', clinician: '', clinicianName: '', visit: 'first', reason: '', referrer: '', gpName: '',
  gpCode: '', tests: '', needsAsked: 'no', needs: noNeeds, criteria: {}, suitabilityBy: '', bookedDay: '', bookedTime: '',
});

/** The next appointment of somebody already known. */
export const following = (zone: string, patient: PatientDetails | null, gp: GpPractice | null): TypedBooking => ({
  ...emptyBooking(zone), person: typedPerson(patient), visit: 'follow-up', time: '', day: '', gpName: gp?.name ?? '', gpCode: gp?.code ?? '',
});

const some = <K extends string>(key: K, value: string) => (value.trim() ? ({ [key]: value.trim() } as Record<K, string>) : {});
const MET = { yes: true, no: false, 'not-known': null } as const;
const isRemote = ({ mode }: TypedBooking) => mode !== 'face-to-face';

/** Over already, so it is a late entry and has to say when it was booked. */
export const isOver = ({ day, time, minutes }: TypedBooking, zone: string, now = new Date()): boolean => {
  const start = time ? instantOf(day, time, zone) : null;
  return start !== null && Date.parse(start) + Number(minutes || 0) * 60_000 <= now.getTime();
};

const gpOf = ({ gpName, gpCode }: TypedBooking) => (gpName.trim() ? { gp: { name: gpName.trim(), ...some('code', gpCode) } } : {});
const testsOf = ({ tests }: TypedBooking) => {
  const named = tests.split('\n').map((test) => test.trim()).filter(Boolean);
  return named.length > 0 ? { tests: named } : {};
};
const suitabilityOf = (booking: TypedBooking, criteria: readonly { id: string }[]) =>
  isRemote(booking)
    ? { criteria: criteria.map(({ id }) => ({ criterion: id, met: MET[booking.criteria[id] ?? 'not-known'] })), ...some('suitabilityBy', booking.suitabilityBy) }
    : {};

export interface Where {
  id: string;
  zone: string;
  criteria: readonly { id: string; text: string }[];
}

/** What `POST /api/consultations` takes. */
export const bookingOf = (typed: TypedBooking, clinic: Where, follows: string | null) => ({
  clinic: clinic.id,
  start: instantOf(typed.day, typed.time, clinic.zone),
  minutes: Number(typed.minutes),
  mode: typed.mode,
  clinician: typed.clinician || null,
  ...some('clinicianName', typed.clinicianName),
  visit: typed.visit,
  details: detailsOf(typed.person),
  ...gpOf(typed),
  ...some('reason', typed.reason),
  ...some('referrer', typed.referrer),
  ...testsOf(typed),
  ...(typed.needsAsked === 'yes' ? { needs: needsOf(typed.needs) } : {}),
  ...suitabilityOf(typed, clinic.criteria),
  ...(follows ? { follows } : {}),
  ...(isOver(typed, clinic.zone) ? { happenedAt: instantOf(typed.bookedDay, typed.bookedTime, clinic.zone) } : {}),
});

const timeWrong = ({ day, time }: TypedBooking, zone: string): string | undefined => {
  if (!time) return 'Enter the time';
  return !day || instantOf(day, time, zone) ? undefined : 'This time does not exist on that day: the clocks go forward';
};

const bookedWrong = (booking: TypedBooking, zone: string): string | undefined => {
  if (!isOver(booking, zone)) return undefined;
  return booking.bookedDay && booking.bookedTime && instantOf(booking.bookedDay, booking.bookedTime, zone) ? undefined : 'That time is over. Say when it was booked, or choose a later time';
};

export const bookingErrors = (zone: string) => (booking: TypedBooking) => ({
  ...within('person', personErrors(booking.person)),
  day: booking.day ? undefined : 'Choose the day',
  time: timeWrong(booking, zone),
  minutes: Number.isInteger(Number(booking.minutes)) && Number(booking.minutes) > 0 ? undefined : 'Enter how many minutes it takes',
  bookedTime: bookedWrong(booking, zone),
});

/** Where the service's names stand in this form. */
export const bookingPlace = (field: string): string => {
  if (field.startsWith('details')) return personPlace(field);
  const [first = ''] = field.split('.');
  return { start: 'time', gp: 'gpName', happenedAt: 'bookedTime' }[first] ?? field;
};
