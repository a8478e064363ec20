import type { ConsultationFact } from './consultation-fact';
import type { ConsultationRecord } from './consultation-record';
import type { Letter, LetterContext, LetterItem, LetterSection } from './letter';
import { advice } from './letter-advice';
import { attendance } from './letter-attendance';
import { allergies, diagnoses, examination, medications, summary } from './letter-clinical';
import { HEADINGS, OUTPATIENT_LETTER, type HeadingName } from './letter-headings';
import { plan } from './letter-plan';
import { clinicianName, item, labelled, lines, onDay, patientName, type LetterSource, type Section } from './letter-source';
import { completedBy, demographics, distribution, gpPractice, referrer, requirements } from './letter-who';
import { counted, seenHow } from './plain-words';
import { ofType } from './record-entries';
import { consultationRecord } from './record-fold';

const notAsked: Section = () => [];
/** No fact tells of the last six yet: they say so, since the reader cannot know what we never ask. */
const SECTION: Record<HeadingName, Section> = {
  demographics, gpPractice, referrer, attendance, diagnoses, summary, examination, allergies, medications, requirements, advice, plan,
  completedBy, distribution, safetyAlerts: notAsked, history: notAsked, problems: notAsked, procedures: notAsked, legal: notAsked, research: notAsked,
};

const sections = (source: LetterSource): LetterSection[] =>
  (Object.keys(HEADINGS) as HeadingName[]).flatMap((name) => {
    const { heading, code, always } = HEADINGS[name];
    const items = SECTION[name](source);
    return always || items.length > 0 ? [{ heading, code, items, notRecorded: items.length === 0 }] : [];
  });

const author = (record: ConsultationRecord, now: ConsultationRecord, context: LetterContext): LetterSource['author'] => {
  const approved = standsApproved(now) ? ofType(now.sections.letter, 'LetterApproved').at(-1) : undefined;
  const entry = approved ?? ofType(record.sections.letter, 'LetterDrafted').at(-1);
  return entry ? { name: context.staffName(entry.by.id), role: entry.by.role, at: entry.at, revision: entry.revision } : null;
};

/** Approved, and not drafted anew since. */
const standsApproved = ({ letter: { state } }: ConsultationRecord): boolean => state !== 'none' && state !== 'drafted';

const ownWords = (record: ConsultationRecord, part: 'opening' | 'body' | 'closing'): LetterItem | null => {
  const drafted = ofType(record.sections.letter, 'LetterDrafted').at(-1);
  const text = drafted?.content?.[part]?.trim();
  return drafted && text ? item(text, drafted.revision) : null;
};

const opening = (source: LetterSource): LetterItem => {
  const { mode, start, sections: { booking } } = source.record;
  const seenBy = clinicianName(source);
  const seen = `${patientName(source)} was seen${seenBy ? ` by ${seenBy}` : ''} ${seenHow(mode)} on ${onDay(start, source)}.`;
  const told = source.kind === 'outpatient' ? seen : `This letter is about the appointment of ${patientName(source)} on ${onDay(start, source)}.`;
  return item(`Dear colleague,\n\n${told} The patient receives a copy of this letter.`, booking[0]?.revision ?? 0);
};

/** "Medication recorded": a number alone tells a reader outside the clinic nothing. */
const named = (type: string): string => type.replace(/(?<!^)[A-Z]/g, (capital) => ` ${capital.toLowerCase()}`);

const corrections = (now: ConsultationRecord, asOf: number): Letter['superseded'] => {
  const since = now.sections.corrections.filter(({ revision }) => revision > asOf);
  const [first] = since;
  if (now.letter.state !== 'superseded' || !first) return null;
  const told = since.map(({ revision, data, content }) =>
    item(lines(`“${named(data.of)}” (entry ${counted(data.corrects)} of the record) was corrected.`, labelled('Reason', content?.reason ?? 'erased'), labelled('It should say', content?.should)), revision, data.corrects),
  );
  return { since: first.at, corrections: told };
};

const titleOf = ({ context, kind }: LetterSource): string =>
  kind === 'outpatient' ? `${context.clinic.name}: outpatient letter` : `${context.clinic.name}: letter about an appointment that did not take place`;

/**
 * The letter drafted from the facts. An approved letter stays as it was approved, whatever was recorded since; what was
 * corrected since stands beside it. Notes and the reasons staff gave each other are not in it.
 */
export const letter = (facts: readonly ConsultationFact[], context: LetterContext): Letter => {
  const now = consultationRecord(facts);
  const approved = standsApproved(now) ? now.letter.approved : null;
  const record = approved ? consultationRecord(facts.filter(({ revision }) => revision <= approved.asOf)) : now;
  const kind = record.phase === 'did-not-attend' ? 'did-not-attend' : 'outpatient';
  const source: LetterSource = { record, context, kind, author: author(record, now, context) };
  return {
    kind,
    title: titleOf(source),
    code: OUTPATIENT_LETTER,
    reference: record.reference,
    to: record.gp,
    patientName: patientName(source),
    opening: ownWords(record, 'opening') ?? opening(source),
    body: ownWords(record, 'body'),
    closing: ownWords(record, 'closing'),
    sections: sections(source),
    asOf: approved?.asOf ?? now.revision,
    approved: approved && { ...approved, name: context.staffName(approved.by.id) },
    superseded: approved && corrections(now, approved.asOf),
    erased: now.erased,
  };
};
