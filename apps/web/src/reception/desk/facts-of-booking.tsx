import type { ConsultationRecord, PatientDetails } from '@anteroom/domain';
import { SummaryList, Tag, type SummaryRow } from '../../shared/ui';
import { dayInWords, moment } from '../../shared/time';
import type { ConsultationNow } from '../../shared/use-consultation';
import { modeInWords, nhsNumberInWords, phaseColour, stageInWords } from '../../shared/words';
import { needsInWords } from '../person/needs';

const needs = ({ record }: ConsultationNow): string => {
  const last = record.sections.needs?.findLast((entry) => !entry.corrected);
  const said = needsInWords(last ? { ...last.data, ...(last.content?.language ? { language: last.content.language } : {}) } : null);
  return last?.content?.details ? `${said}. ${last.content.details}` : said;
};

const born = (day: string | null) => (day ? dayInWords(day, true) : 'Not known: the link leads to reception');
const address = ({ address: where }: PatientDetails) => [...(where?.lines ?? []), where?.postcode].filter(Boolean).join(', ');

const contact = (patient: PatientDetails | null): SummaryRow[] => {
  if (!patient) return [{ key: 'Patient', value: 'Erased' }];
  const { nhsNumber, clinicNumber } = patient;
  return [
    { key: 'Date of birth', value: born(patient.dateOfBirth) },
    { key: 'NHS number', value: nhsNumber ? nhsNumberInWords(nhsNumber) : 'Not known' },
    ...(clinicNumber ? [{ key: "Clinic's number", value: clinicNumber }] : []),
    { key: 'Telephone', value: [patient.mobile, patient.phone].filter(Boolean).join(' or ') || 'None' },
    { key: 'Email', value: patient.email ?? 'None: letter or telephone' },
    { key: 'Address', value: address(patient) || 'None' },
  ];
};

const mode = ({ record: { mode: now, bookedMode } }: ConsultationNow) =>
  now === bookedMode ? modeInWords(now) : `${modeInWords(now)} (booked as ${modeInWords(bookedMode).toLowerCase()})`;

const tests = ({ known }: ConsultationRecord, asked: readonly string[] = []): SummaryRow[] => {
  const state = known.includes('tests') ? 'done or waived' : 'not there yet';
  return asked.length > 0 ? [{ key: 'Tests before', value: `${asked.join(', ')}: ${state}` }] : [];
};

const booking = ({ record }: ConsultationNow): SummaryRow[] => {
  const booked = record.sections.booking[0]?.content;
  return [
    ...tests(record, booked?.tests),
    ...(booked?.reason ? [{ key: 'Reason for booking', value: booked.reason }] : []),
    { key: 'GP', value: record.gp?.name ?? 'Not known' },
  ];
};

/** Who, when, how, and where it stands. */
export function FactsOfBooking({ now, zone }: { now: ConsultationNow; zone: string }) {
  const { record } = now;
  return (
    <SummaryList
      rows={[
        { key: 'Stage', value: <Tag colour={phaseColour(now.phase)}>{stageInWords(now.stage)}</Tag> },
        { key: 'Appointment', value: `${moment(record.start, zone)}, ${record.minutes} minutes` },
        { key: 'Mode', value: mode(now) },
        { key: 'Clinician', value: record.clinicianName ?? 'Whoever is free' },
        ...contact(record.patient),
        { key: 'Needs', value: needs(now) },
        ...booking(now),
      ]}
    />
  );
}
