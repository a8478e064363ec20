import type { Address } from '../consultation.events';
import type { RecordEntry } from './consultation-record';
import { item, labelled, patientName, when, type Section } from './letter-source';
import { dayInWords } from './moments';
import { plain, seenHow } from './plain-words';
import { standing } from './record-entries';

const addressLine = (address: Address | undefined): string | null =>
  address ? [...address.lines, address.postcode].filter(Boolean).join(', ') : null;

export const demographics: Section = (source) => {
  const { patient, sections } = source.record;
  const told = [...sections.booking, ...standing(sections.contacts)].map(({ revision }) => revision);
  if (!patient) return [item('Erased.', ...told)];
  return [
    labelled('Name', patientName(source)),
    labelled('Date of birth', patient.dateOfBirth ? dayInWords(patient.dateOfBirth) : 'not known'),
    labelled('NHS number', patient.nhsNumber ?? 'not known'),
    labelled("Clinic's number", patient.clinicNumber),
    labelled('Address', addressLine(patient.address) ?? 'not recorded'),
    labelled('Telephone', [patient.mobile, patient.phone].filter(Boolean).join(', ')),
  ].flatMap((text) => (text ? [item(text, ...told)] : []));
};

const booking: (source: Parameters<Section>[0]) => number = ({ record }) => record.sections.booking[0]?.revision ?? 0;

/** Who they all were was erased with the patient's contacts. "Not recorded" would claim that nobody knew. */
const gone: Section = (source) => (source.record.patient ? [] : [item('Erased.', booking(source))]);

export const gpPractice: Section = (source) => {
  const { gp } = source.record;
  if (!gp) return gone(source);
  const text = [gp.name, gp.code && `practice code ${gp.code}`, addressLine(gp.address)].filter(Boolean).join(', ');
  return [item(text, booking(source))];
};

const referred: Section = ({ record }) =>
  record.sections.booking.flatMap(({ content, revision }) => (content?.referrer ? [item(content.referrer, revision)] : []));

export const referrer: Section = (source) => [...referred(source), ...gone(source)];

export const completedBy: Section = (source) => {
  const { author } = source;
  if (!author) return [];
  return [item(`${author.name}, ${plain(author.role)}`, author.revision), item(`Completed ${when(author.at, source)}`, author.revision)];
};

export const distribution: Section = (source) => {
  const { gp, patient } = source.record;
  const referredBy = referred(source).map(({ text }) => text);
  const names = [gp?.name, patient && `${patientName(source)} (copy)`, ...referredBy.filter((name) => name !== gp?.name)];
  return [...names.flatMap((name) => (name ? [item(name, booking(source))] : [])), ...gone(source)];
};

const COMPANION = { none: null, carer: 'Comes with a carer', parent: 'Comes with a parent', proxy: 'Somebody speaks for the patient' } as const;

const needed = ({ data, content }: RecordEntry<'NeedsRecorded'>): string[] =>
  [
    data.interpreter && `Needs an interpreter${content?.language ? ` (${content.language})` : ''}`,
    COMPANION[data.companion],
    data.hearing && 'Needs help with hearing',
    data.other && (content?.details ?? 'Other needs'),
    data.preferredMode && `Prefers to be seen ${seenHow(data.preferredMode)}`,
  ].filter((need): need is string => Boolean(need));

export const requirements: Section = ({ record: { sections } }) =>
  standing(sections.needs).slice(-1).flatMap((entry) => {
    const needs = needed(entry);
    return (needs.length > 0 ? needs : ['Asked; none.']).map((need) => item(need, entry.revision));
  });
