import { Inject, Injectable } from '@nestjs/common';
import { isRefused } from '@anteroom/domain/kernel';
import { isConsultationFact, type Asking } from '@anteroom/domain';
import type { Booking } from '../consultation/booking';
import { Bookings } from '../consultation/bookings';
import { ConsultationStreams } from '../consultation/consultation-streams';
import type { Clock } from '../engine/clock';
import { CLOCK } from '../engine/engine.tokens';
import type { Clinic } from '../organisation/organisation';
import { Organisation } from '../organisation/organisation';
import type { ImportedRow } from './import-report';
import type { ListEntry, ListedAppointment } from './list-entry';
import { whatChanged } from './what-changed';

export interface ImportBy {
  clinic: Clinic;
  list: string;
  asking: Asking;
}

const REMOTE = ['video', 'telephone'];

/** Takes one row of a list: whole, or not at all. The same row again changes nothing; a changed one is said and not applied. */
@Injectable()
export class ListImporter {
  constructor(
    private readonly bookings: Bookings,
    private readonly streams: ConsultationStreams,
    private readonly organisation: Organisation,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async take(entry: ListEntry, by: ImportBy): Promise<ImportedRow> {
    const { listed, appointment, faults, remarks } = entry;
    const row = { entry: entry.entry, appointment };
    if (!listed) return { ...row, state: 'refused', details: faults };
    const key = `listed ${listed.appointment}`;
    const id = this.bookings.idUnder(by.clinic.id, key);
    const before = await this.before(id);
    if (before) return { ...row, ...again(whatChanged(before, listed)), consultation: id, reference: before.data.reference };
    const { booking, said } = await this.bookingOf(listed, entry, by);
    const answer = await this.bookings.book(booking, { asking: by.asking, clinics: [by.clinic.id], key });
    if (isRefused(answer)) return { ...row, state: 'refused', details: [answer.refused.sentence] };
    const referred = REMOTE.includes(listed.mode) && !booking.past && !(booking.clinician && listed.criteriaMet);
    return {
      ...row, state: 'taken', details: [...remarks, ...said], consultation: answer.id, reference: answer.reference,
      ...(booking.past && { past: true }), ...(referred && { referred: true }),
    };
  }

  private async before(id: string) {
    const [first] = await this.streams.facts(id);
    if (!first || !isConsultationFact(first) || first.type !== 'ConsultationBooked') return null;
    return { data: first.data, sealed: first.sealed?.content };
  }

  private async bookingOf(listed: ListedAppointment, { entry, appointment }: ListEntry, { clinic, list }: ImportBy) {
    const { appointment: _id, criteriaMet, ...rest } = listed;
    const clinician = await this.clinicianCalled(listed.clinicianName, clinic.id);
    const over = Date.parse(listed.start) + listed.minutes * 60_000 <= this.clock.now().getTime();
    const booking: Booking = {
      ...rest,
      clinic: clinic.id,
      clinician,
      source: { appointment: appointment ?? '', list, entry },
      criteria: criteriaOf(clinic, criteriaMet),
      ...(over && { past: true }),
    };
    const said = [
      ...(over ? ['Its time is over: it went in and arms nothing.'] : []),
      ...(listed.clinicianName && !clinician ? [`Nobody called "${listed.clinicianName}" sees patients in this clinic; no clinician was named.`] : []),
    ];
    return { booking, said };
  }

  private async clinicianCalled(name: string | undefined, clinic: string): Promise<string | null> {
    if (!name) return null;
    const called = (await this.organisation.cliniciansOf(clinic)).filter((member) => bare(member.name) === bare(name));
    return called.length === 1 ? (called[0]?.id ?? null) : null;
  }
}

/** "Dr Ngozi Okafor" and "okafor, ngozi" are not the same to us; titles, dots and case are not looked at. */
const bare = (name: string): string => name.toLowerCase().replace(/\b(dr|mr|mrs|ms|miss|prof|professor|sister|nurse)\b\.?/g, '').replace(/\s+/g, ' ').trim();

const again = (changed: string[]): Pick<ImportedRow, 'state' | 'details'> =>
  changed.length
    ? { state: 'changed', details: [`The list now says something else about: ${changed.join(', ')}. Nothing was applied; change it at the desk if it is right.`] }
    : { state: 'unchanged', details: [] };

const criteriaOf = ({ criteria }: Clinic, met: boolean | null): Booking['criteria'] =>
  criteria.length ? criteria.map(({ id }) => ({ criterion: id, met })) : [{ criterion: 'as-listed', met }];
