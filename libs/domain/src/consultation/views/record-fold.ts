import type { Stamp } from '../../kernel';
import type { Connection, Known, Mode, Phase } from '../../pathway/vocabulary';
import type { FactType } from '../consultation.events';
import { contentOf, isErased, type ConsultationFact } from './consultation-fact';
import type { ConsultationRecord, RecordEntry, RecordSections } from './consultation-record';
import { notHeard } from './not-heard';
import { CONTACT_OVER } from './phase-groups';
import { correctionBy, entryOf } from './record-entries';
import { recordFollowUps } from './record-follow-ups';
import { letterAfterFact, NO_LETTER } from './record-letter';
import { recordPatient } from './record-patient';
import { SECTION_OF, SECTIONS } from './record-sections';

const emptySections = (): RecordSections => Object.fromEntries(SECTIONS.map((section) => [section, []])) as unknown as RecordSections;

const begun = (fact: ConsultationFact | undefined): ConsultationRecord => {
  if (fact?.type !== 'ConsultationBooked') throw new RangeError('a record begins with its booking');
  const { clinic, reference, patient, clinician, start, minutes, mode } = fact.data;
  return {
    ...{ reference, clinic, clinician, start, minutes, mode, bookedMode: mode },
    ...{ patientId: patient, patient: null, gp: null, clinicianName: null },
    ...{ stage: null, phase: null, connection: 'none', known: [], duties: [] },
    id: fact.stream.replace(/^consultation-/, ''),
    pathway: fact.pathway ?? null,
    sections: emptySections(),
    followUps: [],
    letter: NO_LETTER,
    notHeard: [],
    endedAt: null,
    erased: contentOf(fact) === null,
    revision: -1,
  };
};

const dutiesAfter = (duties: ConsultationRecord['duties'], { opened = [], closed = [] }: Stamp, at: string): ConsultationRecord['duties'] => {
  const since = new Map(duties.map((duty) => [duty.duty, duty.since]));
  const gone = new Set([...closed, ...opened.map(({ duty }) => duty)]);
  return [...duties.filter(({ duty }) => !gone.has(duty)), ...opened.map(({ duty, due }) => ({ duty, due, since: since.get(duty) ?? at }))];
};

const stamped = (record: ConsultationRecord, stamp: Stamp, at: string): void => {
  const { mode = record.mode, connection = record.connection, learned = [], forgot = [] } = stamp;
  const phase = stamp.phase as Phase;
  Object.assign(record, { stage: stamp.stage.to, phase, mode: mode as Mode, connection: connection as Connection });
  record.known = [...new Set([...record.known.filter((one) => !forgot.includes(one)), ...(learned as Known[])])];
  record.duties = dutiesAfter(record.duties, stamp, at);
  record.endedAt = CONTACT_OVER.includes(phase) ? (record.endedAt ?? at) : null;
};

const moved = (record: ConsultationRecord, fact: ConsultationFact): void => {
  if (fact.type !== 'AppointmentMoved' && fact.type !== 'Reinstated') return;
  const { start = record.start, minutes = record.minutes } = fact.data;
  Object.assign(record, { start, minutes });
  if (fact.type === 'AppointmentMoved') record.clinician = fact.data.clinician;
};

/**
 * Everything as it is known, section by section; as it stood after revision n, given the facts up to n.
 * Throws `RangeError` when the facts do not begin with a booking: then the history is broken.
 */
export const consultationRecord = (facts: readonly ConsultationFact[]): ConsultationRecord => {
  const record = begun(facts[0]);
  const entries = new Map<number, RecordEntry>();
  for (const fact of facts) {
    const entry = entryOf(fact);
    entries.set(fact.revision, entry);
    (record.sections[SECTION_OF[fact.type]] as RecordEntry<FactType>[]).push(entry);
    if (fact.type === 'EntryCorrected') Object.assign(entries.get(fact.data.corrects) ?? {}, { corrected: correctionBy(fact) });
    if (fact.stamp) stamped(record, fact.stamp, fact.at);
    record.letter = letterAfterFact(record.letter, fact);
    moved(record, fact);
    record.erased ||= isErased(fact);
    record.revision = fact.revision;
  }
  return { ...record, ...recordPatient(record), followUps: recordFollowUps(record.sections), notHeard: notHeard(facts) };
};
