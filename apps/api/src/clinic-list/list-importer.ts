import { Inject, Injectable } from '@nestjs/common';
import { isRefused } from '@anteroom/domain/kernel';
import { contentOf, isConsultationFact, type Asking } from '@anteroom/domain';
import type { Booking } from '../consultation/booking';
import { Bookings } from '../consultation/bookings';
import { ConsultationStreams } from '../consultation/consultation-streams';
import { PerStream } from '../consultation/per-stream';
import type { Clock } from '../engine/clock';
import { CLOCK } from '../engine/engine.tokens';
import type { Clinic } from '../organisation/organisation';
import { Organisation } from '../organisation/organisation';
import type { ImportedRow } from './import-report';
import type { ListEntry, ListedAppointment } from './list-entry';
import { notBookable } from './not-bookable';
import { whatChanged } from './what-changed';

export interface ImportBy {
  clinic: Clinic;
  list: string;
  asking: Asking;
}

type Listed = ListEntry & { listed: ListedAppointment };
type Outcome = Omit<ImportedRow, 'entry' | 'appointment'>;

/** A row as it is booked, and what there is to say of it. */
interface Read {
  booking: Booking;
  remarks: string[];
}

const REMOTE = ['video', 'telephone'];

/** Takes one row of a list: whole, or not at all. The same row again changes nothing; a changed one is said and not applied. */
@Injectable()
export class ListImporter {
  private readonly inTurn = new PerStream();

  constructor(
    private readonly bookings: Bookings,
    private readonly streams: ConsultationStreams,
    private readonly organisation: Organisation,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async take(entry: ListEntry, by: ImportBy): Promise<ImportedRow> {
    const { listed, appointment, faults } = entry;
    if (!listed) return { entry: entry.entry, appointment, state: 'refused', details: faults };
    const key = `listed ${listed.appointment}`;
    // The same list sent twice at once is two imports, and the second finds what the first has taken.
    return this.inTurn.run(key, () => this.takeOnce({ ...entry, listed }, key, by));
  }

  private async takeOnce(entry: Listed, key: string, by: ImportBy): Promise<ImportedRow> {
    const { listed, appointment } = entry;
    const row = { entry: entry.entry, appointment };
    const id = this.bookings.idUnder(by.clinic.id, key);
    const before = await this.before(id);
    if (!before) return { ...row, ...(await this.book(entry, key, by)) };
    const known = { consultation: id, reference: before.data.reference };
    // What this import had taken when it was cut off stays taken, and the report says so.
    if (before.data.source?.list === by.list) return { ...row, ...said(await this.bookingOf(entry, before.data.past === true, by), entry), ...known };
    return { ...row, ...again(whatChanged(before, listed)), ...known };
  }

  private async book(entry: Listed, key: string, by: ImportBy): Promise<Outcome> {
    const read = await this.bookingOf(entry, this.isOver(entry.listed), by);
    const faults = await notBookable(read.booking);
    if (faults.length > 0) return { state: 'refused', details: faults };
    const answer = await this.bookings.book(read.booking, { asking: by.asking, clinics: [by.clinic.id], key });
    if (isRefused(answer)) return { state: 'refused', details: [answer.refused.sentence] };
    return { ...said(read, entry), consultation: answer.id, reference: answer.reference };
  }

  private isOver({ start, minutes }: ListedAppointment): boolean {
    return Date.parse(start) + minutes * 60_000 <= this.clock.now().getTime();
  }

  private async before(id: string) {
    const [first] = await this.streams.facts(id);
    if (!first || !isConsultationFact(first) || first.type !== 'ConsultationBooked') return null;
    return { data: first.data, sealed: contentOf(first) ?? undefined };
  }

  private async bookingOf({ listed, entry, appointment }: Listed, past: boolean, { clinic, list }: ImportBy): Promise<Read> {
    const { appointment: _id, criteriaMet, ...rest } = listed;
    const clinician = await this.clinicianCalled(listed.clinicianName, clinic.id);
    const booking: Booking = {
      ...rest,
      clinic: clinic.id,
      clinician,
      source: { appointment: appointment ?? '', list, entry },
      criteria: criteriaOf(clinic, criteriaMet),
      ...(past && { past }),
    };
    const remarks = [
      ...(past ? ['Its time is over: it went in and arms nothing.'] : []),
      ...(listed.clinicianName && !clinician ? [`Nobody called "${listed.clinicianName}" sees patients in this clinic; no clinician was named.`] : []),
    ];
    return { booking, remarks };
  }

  private async clinicianCalled(name: string | undefined, clinic: string): Promise<string | null> {
    if (!name) return null;
    const called = (await this.organisation.cliniciansOf(clinic)).filter((member) => bare(member.name) === bare(name));
    return called.length === 1 ? (called[0]?.id ?? null) : null;
  }
}

/** "Dr Ngozi Okafor" and "okafor, ngozi" are not the same to us; titles, dots and case are not looked at. */
const bare = (name: string): string => name.toLowerCase().replace(/\b(dr|mr|mrs|ms|miss|prof|professor|sister|nurse)\b\.?/g, '').replace(/\s+/g, ' ').trim();

const said = ({ booking, remarks }: Read, { listed, remarks: ofReading }: Listed): Outcome => {
  const { past, clinician, mode } = booking;
  const referred = REMOTE.includes(mode) && !past && !(clinician && listed.criteriaMet);
  return { state: 'taken', details: [...ofReading, ...remarks], ...(past && { past }), ...(referred && { referred }) };
};

const again = (changed: string[]): Pick<ImportedRow, 'state' | 'details'> =>
  changed.length
    ? { state: 'changed', details: [`The list now says something else about: ${changed.join(', ')}. Nothing was applied; change it at the desk if it is right.`] }
    : { state: 'unchanged', details: [] };

const criteriaOf = ({ criteria }: Clinic, met: boolean | null): Booking['criteria'] =>
  criteria.length ? criteria.map(({ id }) => ({ criterion: id, met })) : [{ criterion: 'as-listed', met }];
