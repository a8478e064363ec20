import { MODES, type GpPractice, type Mode, type PatientDetails, type RecordNeeds } from '@anteroom/domain';
import { plainNhsNumber } from '../consultation/nhs-number';
import { clinicInstant, plainDay } from './clinic-time';
import type { CsvRow } from './csv-columns';
import type { ListedAppointment, ListEntry } from './list-entry';

const MODE_WORDS: Record<string, Mode> = {
  video: 'video', telephone: 'telephone', phone: 'telephone', 'face-to-face': 'face-to-face', 'face to face': 'face-to-face',
  'in-person': 'face-to-face', 'in person': 'face-to-face',
};
const YES = ['yes', 'y', 'true', '1'];
const NO = ['no', 'n', 'false', '0'];
const COMPANIONS = ['carer', 'parent', 'proxy'] as const;
const LONGEST_MINUTES = 480;

const yesNo = (text: string | undefined): boolean | null => {
  const word = text?.toLowerCase() ?? '';
  return YES.includes(word) ? true : NO.includes(word) ? false : null;
};
const filled = (text: string | undefined): string | undefined => (text === '' ? undefined : text);

const modeOf = (text = ''): Mode | null => {
  const word = text.toLowerCase();
  return Object.hasOwn(MODE_WORDS, word) ? (MODE_WORDS[word] ?? null) : null;
};

/** Collects the sentences while the fields are read. */
class Reading {
  readonly faults: string[] = [];
  readonly remarks: string[] = [];
  constructor(
    readonly row: CsvRow,
    readonly zone: string,
  ) {}

  fault(sentence: string): undefined {
    this.faults.push(sentence);
    return undefined;
  }

  needed(column: keyof CsvRow): string {
    const text = filled(this.row[column]);
    return text ?? this.fault(`${column} is empty.`) ?? '';
  }

  start(): string {
    const [day, time] = [this.needed('date'), this.needed('time')];
    if (!day || !time) return '';
    const at = clinicInstant(day, time, this.zone);
    if ('fault' in at) return this.fault(at.fault) ?? '';
    if (at.ambiguous) this.remarks.push(`${time} comes twice on ${day}, when the clocks go back; the first was taken.`);
    return at.start;
  }

  minutes(): number {
    const text = filled(this.row.minutes) ?? '20';
    const minutes = Number(text);
    if (Number.isInteger(minutes) && minutes >= 1 && minutes <= LONGEST_MINUTES) return minutes;
    this.fault(`"${text}" is no number of minutes from 1 to ${LONGEST_MINUTES}.`);
    return 0;
  }

  mode(): Mode {
    const text = this.needed('mode');
    const mode = modeOf(text);
    if (text && !mode) this.fault(`"${text}" is no mode; write ${MODES.join(', ')}.`);
    return mode ?? 'video';
  }

  birthDate(): string | null {
    const text = filled(this.row.date_of_birth);
    if (!text) return null;
    return plainDay(text) ?? this.fault(`"${text}" is no date of birth; write it as 1958-03-14 or 14/03/1958.`) ?? null;
  }

  nhsNumber(): string | null {
    const text = filled(this.row.nhs_number);
    if (!text) return null;
    return plainNhsNumber(text) ?? this.fault(`"${text}" is no NHS number: ten digits, of which the last checks the others.`) ?? null;
  }

  email(): string | undefined {
    const text = filled(this.row.email);
    if (!text) return undefined;
    // Looked at only when it is short: over a long text this expression takes minutes.
    const isAddress = text.length <= 254 && /^[^\s<>@,;"]+@[^\s<>@,;"]+\.[^\s<>@,;"]+$/.test(text);
    return isAddress ? text : this.fault(`"${text}" is no e-mail address.`);
  }
}

const patientOf = (reading: Reading): PatientDetails => {
  const { row } = reading;
  const address = filled(row.address);
  return {
    name: { given: reading.needed('given_name'), family: reading.needed('family_name'), title: filled(row.title) },
    dateOfBirth: reading.birthDate(),
    nhsNumber: reading.nhsNumber(),
    clinicNumber: filled(row.clinic_number) ?? null,
    phone: filled(row.phone),
    mobile: filled(row.mobile),
    email: reading.email(),
    address: address ? { lines: address.split(/\s*[|\n]\s*/), postcode: filled(row.postcode) } : undefined,
  };
};

const needsOf = (row: CsvRow): RecordNeeds | undefined => {
  const companion = COMPANIONS.find((word) => word === row.companion?.toLowerCase()) ?? 'none';
  const language = filled(row.interpreter);
  const needs: RecordNeeds = {
    interpreter: language !== undefined && yesNo(language) !== false,
    companion,
    hearing: yesNo(row.hearing) ?? false,
    other: filled(row.needs) !== undefined,
    preferredMode: modeOf(row.preferred_mode),
    language: language && yesNo(language) === null ? language : undefined,
    details: filled(row.needs),
  };
  const said = [row.interpreter, row.companion, row.hearing, row.preferred_mode, row.needs].some((text) => filled(text) !== undefined);
  return said ? needs : undefined;
};

const gpOf = (row: CsvRow): GpPractice | undefined => {
  const name = filled(row.gp_practice);
  return name ? { name, code: filled(row.gp_code), email: filled(row.gp_email) } : undefined;
};

const listedOf = (reading: Reading): ListedAppointment => {
  const { row } = reading;
  return {
    appointment: reading.needed('appointment_id'),
    start: reading.start(),
    minutes: reading.minutes(),
    mode: reading.mode(),
    visit: /^f/i.test(row.visit ?? '') && !/^first/i.test(row.visit ?? '') ? 'follow-up' : 'first',
    clinicianName: filled(row.clinician),
    details: patientOf(reading),
    gp: gpOf(row),
    reason: filled(row.reason),
    referrer: filled(row.referrer),
    tests: filled(row.tests)?.split(/\s*\|\s*/),
    needs: needsOf(row),
    criteriaMet: yesNo(row.criteria_met),
  };
};

/** One row of the CSV: whole, or not at all with every reason at once. */
export const csvEntry = (row: CsvRow, entry: string, zone: string): ListEntry => {
  const reading = new Reading(row, zone);
  const listed = listedOf(reading);
  const { faults, remarks } = reading;
  return { entry, appointment: listed.appointment || null, listed: faults.length ? null : listed, faults, remarks };
};
