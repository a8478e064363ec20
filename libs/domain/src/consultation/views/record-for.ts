import type { Role } from '../../kernel';
import type { ConsultationRecord, RecordEntry, RecordSections } from './consultation-record';
import { contentForReception, hidesOpenPart, isClinical } from './reception-may-read';
import { SECTIONS } from './record-sections';

const forReception = (entry: RecordEntry): RecordEntry => {
  const content = contentForReception(entry, entry.content);
  const { corrected } = entry;
  const hidden = corrected && isClinical(entry.type) ? { corrected: { ...corrected, reason: null, should: null } } : {};
  return { ...entry, ...hidden, content } as RecordEntry;
};

const receptionsSections = (sections: RecordSections): RecordSections =>
  Object.fromEntries(
    SECTIONS.map((name) => [name, (sections[name] as RecordEntry[]).filter(({ type }) => !hidesOpenPart(type)).map(forReception)]),
  ) as unknown as RecordSections;

/**
 * The record as this role may read it; `null` for who may read none. Reception sees bookings, contacts, needs, messages,
 * stages and what is owed, and no notes, readings or advice (the role table of the design, chapter 9).
 */
export const recordFor = (role: Role, record: ConsultationRecord): ConsultationRecord | null => {
  if (role === 'clinician' || role === 'auditor') return record;
  if (role !== 'reception') return null;
  return {
    ...record,
    sections: receptionsSections(record.sections),
    followUps: record.followUps.map((one) => ({ ...one, details: null })),
    letter: { ...record.letter, draft: null },
  };
};
