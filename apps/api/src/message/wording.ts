import type { ConsultationRecord, MessageField, Pathway, RecordEntry } from '@anteroom/domain';
import { politeName, standing } from '@anteroom/domain';
import { inWords } from '@anteroom/domain/kernel';
import type { Clinic } from '../organisation/organisation';
import { dateIn, timeIn } from '../organisation/clinic-time';
import type { VisitSecret } from './visit-secrets';

/** Everything a message may speak of. */
export interface Subject {
  record: ConsultationRecord;
  clinic: Clinic;
  pathway: Pathway;
  link: VisitSecret | null;
  /** Address of the site, without a trailing slash. */
  publicUrl: string;
}

/** The token stands behind the `#`, so that it reaches no server log and no referrer. */
export const visitAddress = (publicUrl: string, link: VisitSecret): string => `${publicUrl}/visit#${link.token}`;

const SECTIONS_OF_ADVICE = [
  ['advice', 'Advice'],
  ['redFlags', 'Watch for'],
  ['whenToSeekHelp', 'When to seek help'],
  ['howToSeekHelp', 'How to seek help'],
  ['ifCareDoesNotHappen', 'If what we arranged does not happen'],
  ['leaflet', 'Leaflet'],
] as const;

function given({ data, content }: RecordEntry<'SafetyNettingRecorded'>): string[] {
  if (data.kind !== 'given' || !content) return [];
  return SECTIONS_OF_ADVICE.flatMap(([key, heading]) => {
    const said = content[key];
    const text = Array.isArray(said) ? said.map((one) => `- ${one}`).join('\n') : said;
    return text ? [`${heading}:\n${text}`] : [];
  });
}

/** What was said to the patient, for them to read again. */
export function adviceOf({ sections }: ConsultationRecord, helpNumber: string): string {
  const plan = standing(sections.plan).flatMap(({ content }) => (content?.forPatient ? [content.forPatient] : []));
  const advice = standing(sections.safetyNetting).flatMap(given);
  const words = [...plan, ...advice];
  return words.length > 0 ? words.join('\n\n') : `No advice is recorded. Please ring ${helpNumber} and ask.`;
}

/** The numbers the invitation named; the clinic's where there is none yet. */
function numbersOf({ record, clinic }: Subject): { backup: string; ringing: string } {
  const invited = record.sections.invitation.findLast((entry) => entry.type === 'PatientInvited');
  const said = invited?.type === 'PatientInvited' ? invited.content : null;
  return { backup: said?.backupNumber ?? clinic.backupNumber, ringing: said?.ringingFrom ?? clinic.ringingNumber };
}

/** What stands in braces in a pathway's template, and what it becomes. */
export function fieldsOf(subject: Subject): Record<MessageField, string> {
  const { record, clinic, pathway, link, publicUrl } = subject;
  const { backup, ringing } = numbersOf(subject);
  return {
    'patient.name': record.patient ? politeName(record.patient.name) : '',
    'clinic.name': clinic.name,
    'clinic.number': clinic.helpNumber,
    'backup.number': backup,
    'ringing.number': ringing,
    'appointment.date': dateIn(clinic.zone, record.start),
    'appointment.time': timeIn(clinic.zone, record.start),
    'times.arrival-opens': inWords(pathway.times.arrivalOpens),
    'times.aftercare': inWords(pathway.times.aftercare),
    // A link that is gone must not leave a blank where the patient looks for the way in.
    'visit.link': link ? visitAddress(publicUrl, link) : `(no link at present: ring ${clinic.helpNumber})`,
    'aftercare.advice': adviceOf(record, clinic.helpNumber),
  };
}
