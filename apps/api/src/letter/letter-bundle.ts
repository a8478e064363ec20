import type { LetterItem, LetterSection } from '@anteroom/domain';
import type { Bundle, BundleEntry, Composition, CompositionSection, Narrative, Resource } from '@medplum/fhirtypes';
import { derivedUuid } from '../engine/uuid';
import { paragraphs } from '../http/html';
import { appointmentResource, encounterResource, type Others } from './fhir-encounter';
import { clinicResource, patientResource, practiceResource, practitionerResource } from './fhir-people';
import { statusOf, type LetterPage } from './letter-page';

const SNOMED = 'http://snomed.info/sct';

/** Only what was escaped and put into paragraphs: nothing that was typed is ever markup. */
const narrative = (texts: readonly string[]): Narrative => ({
  status: 'generated',
  div: `<div xmlns="http://www.w3.org/1999/xhtml" lang="en-GB">${texts.map(paragraphs).join('')}</div>`,
});

const ownWords = (title: string, ...items: (LetterItem | null)[]): CompositionSection[] => {
  const texts = items.flatMap((item) => (item?.text.trim() ? [item.text] : []));
  return texts.length > 0 ? [{ title, text: narrative(texts) }] : [];
};

const EMPTY = { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/list-empty-reason', code: 'unavailable', display: 'Unavailable' }] };

const section = ({ heading, code, items, notRecorded }: LetterSection): CompositionSection => ({
  title: heading,
  code: { coding: [{ system: SNOMED, code, display: heading }], text: heading },
  text: narrative(notRecorded ? ['Not recorded.'] : items.map(({ text }) => text)),
  ...(notRecorded && { emptyReason: EMPTY }),
});

/** A machine that reads no words must not take a letter that was corrected for one that stands. */
const statusFor = ({ letter }: LetterPage): Composition['status'] =>
  letter.superseded ? 'entered-in-error' : letter.approved ? 'final' : 'preliminary';

interface References extends Others {
  encounter: string;
}

function composition(page: LetterPage, id: string, { patient, practitioner, clinic, encounter }: References): Composition {
  const { letter, at } = page;
  const { mark, sentence } = statusOf(page);
  return {
    resourceType: 'Composition',
    id,
    language: 'en-GB',
    status: statusFor(page),
    type: { coding: [{ system: SNOMED, code: letter.code, display: 'Outpatient letter' }] },
    subject: { reference: patient },
    encounter: { reference: encounter },
    date: letter.approved?.at ?? at,
    author: [{ reference: practitioner ?? clinic }],
    title: mark ? `${mark}: ${letter.title}` : letter.title,
    ...(letter.approved && practitioner && { attester: [{ mode: 'professional', time: letter.approved.at, party: { reference: practitioner } }] }),
    custodian: { reference: clinic },
    section: [
      { title: 'Status of this letter', text: narrative([sentence]) },
      ...ownWords('Corrected since approval', ...(letter.superseded?.corrections ?? [])),
      ...ownWords('Letter', letter.opening, letter.body),
      ...letter.sections.map(section),
      ...ownWords('Closing', letter.closing),
    ],
  };
}

/**
 * The letter as a FHIR R4 document (bdl-9 to bdl-11). Ids derive from the consultation and what the letter tells, so the
 * same letter is the same document, however often it is asked for.
 */
export function letterBundle(page: LetterPage): Bundle {
  const { letter, consultation, author, at } = page;
  const version = letter.approved ? `approved:${letter.asOf}:${letter.superseded?.since ?? ''}` : `draft:${letter.asOf}`;
  const idOf = (what: string): string => derivedUuid('letter', `${consultation}:${version}:${what}`);
  const urn = (what: string): string => `urn:uuid:${idOf(what)}`;
  const practice = practiceResource(page, idOf('practice'));
  const references: References = {
    patient: urn('patient'), practitioner: author && urn('practitioner'), clinic: urn('clinic'), appointment: urn('appointment'), encounter: urn('encounter'),
  };
  const resources: Resource[] = [
    composition(page, idOf('composition'), references),
    patientResource(page, idOf('patient'), practice && urn('practice')),
    ...(author ? [practitionerResource(author, idOf('practitioner'))] : []),
    clinicResource(page, idOf('clinic')),
    ...(practice ? [practice] : []),
    encounterResource(page, idOf('encounter'), references),
    appointmentResource(page, idOf('appointment'), references),
  ];
  return {
    resourceType: 'Bundle',
    id: idOf('bundle'),
    language: 'en-GB',
    identifier: { system: 'urn:ietf:rfc:3986', value: urn('document') },
    type: 'document',
    timestamp: at,
    entry: resources.map((resource): BundleEntry => ({ fullUrl: `urn:uuid:${resource.id}`, resource })),
  };
}
