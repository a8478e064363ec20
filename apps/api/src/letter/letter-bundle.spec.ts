import type { Appointment, Bundle, Composition, Encounter, Resource } from '@medplum/fhirtypes';
import { arrived, cancelled, consulting, didNotAttend, followedUp, invited, leftUnseen, summarised, waiting } from '@anteroom/domain/testing';
import { letterBundle } from './letter-bundle';
import { aLetterPage } from './a-letter-page.fake';
import { r4Faults } from './r4-validator.fake';

const resource = <R extends Resource>({ entry }: Bundle, type: R['resourceType']): R => {
  const found = entry?.find(({ resource: one }) => one?.resourceType === type)?.resource;
  if (!found) throw new Error(`no ${type} in the bundle`);
  return found as R;
};
const sectionsOf = (bundle: Bundle) => resource<Composition>(bundle, 'Composition').section ?? [];
const divOf = (bundle: Bundle, heading: string): string => sectionsOf(bundle).find(({ title }) => title === heading)?.text?.div ?? '';
const references = (node: unknown): string[] =>
  typeof node !== 'object' || node === null
    ? []
    : Object.entries(node).flatMap(([key, value]) => (key === 'reference' && typeof value === 'string' ? [value] : references(value)));

const everyHistory = {
  invited: invited(), arrived: arrived(), waiting: waiting(), consulting: consulting('telephone'), summarised: summarised('face-to-face'),
  'followed up': followedUp(), cancelled: cancelled(), 'left unseen': leftUnseen(), 'did not attend': didNotAttend(),
};

describe('the letter as a FHIR document', () => {
  it.each(Object.entries(everyHistory))('is valid R4 when the patient is %s', (_, history) => {
    for (const state of ['draft', 'approved', 'superseded'] as const) {
      const bundle = letterBundle(aLetterPage({ history, state }));
      expect(r4Faults(bundle)).toEqual([]);
      for (const { resource: one } of bundle.entry ?? []) expect(one && r4Faults(one)).toEqual([]);
    }
  });

  it('is checked by a validator that sees a fault', () => {
    const bundle = letterBundle(aLetterPage());
    const { end: _end, ...withoutEnd } = resource<Appointment>(bundle, 'Appointment');
    expect(r4Faults(withoutEnd)).toEqual([expect.stringContaining('app-2')]);
    const { timestamp: _timestamp, ...withoutTime } = bundle;
    expect(r4Faults(withoutTime)).toEqual([expect.stringContaining('bdl-10')]);
  });

  it('begins with the composition and holds everything it refers to', () => {
    const bundle = letterBundle(aLetterPage());
    expect(bundle.type).toBe('document');
    expect(bundle.entry?.[0]?.resource?.resourceType).toBe('Composition');
    const known = bundle.entry?.map(({ fullUrl }) => fullUrl);
    const used = references(bundle);
    expect(used.length).toBeGreaterThan(8);
    for (const one of used) expect(known).toContain(one);
  });

  it('carries each heading with its code, and an empty reason where nothing is recorded', () => {
    const bundle = letterBundle(aLetterPage());
    const coding = { system: 'http://snomed.info/sct', code: '887161000000102', display: 'Diagnoses' };
    expect(sectionsOf(bundle)).toContainEqual({ title: 'Diagnoses', code: { coding: [coding], text: 'Diagnoses' }, text: expect.anything() });
    expect(sectionsOf(bundle)).toContainEqual(
      expect.objectContaining({ title: 'Investigation results', emptyReason: { coding: [expect.objectContaining({ code: 'unavailable' })] } }),
    );
    expect(divOf(bundle, 'Investigation results')).toContain('<p>Not recorded.</p>');
  });

  it.each([['draft', 'preliminary', 'DRAFT – not approved: '], ['approved', 'final', ''], ['superseded', 'entered-in-error', 'SUPERSEDED: ']] as const)(
    'says to machine and reader that it is %s',
    (state, status, mark) => {
      const composition = resource<Composition>(letterBundle(aLetterPage({ state })), 'Composition');
      expect(composition.status).toBe(status);
      expect(composition.title).toBe(`${mark}Riverside Cardiology: outpatient letter`);
      expect(composition.attester !== undefined).toBe(state !== 'draft');
    },
  );

  it('never calls it a no-show when the patient came, nor gives a no-show a reason', () => {
    const missed = resource<Appointment>(letterBundle(aLetterPage({ history: didNotAttend() })), 'Appointment');
    expect(missed.status).toBe('noshow');
    expect(missed.cancelationReason).toBeUndefined();
    expect(resource<Appointment>(letterBundle(aLetterPage({ history: leftUnseen() })), 'Appointment').status).toBe('cancelled');
  });

  it.each([['video', 'Video', 'VR'], ['telephone', 'Telephone', 'VR'], ['face-to-face', 'In-person', 'AMB']] as const)('codes %s as the NHS does', (mode, channel, actClass) => {
    const bundle = letterBundle(aLetterPage({ history: summarised(mode) }));
    const coded = (code: string) => [expect.objectContaining({ valueCodeableConcept: { coding: [expect.objectContaining({ code })] } })];
    expect(resource<Appointment>(bundle, 'Appointment')).toMatchObject({ status: 'fulfilled', extension: coded(channel) });
    expect(resource<Encounter>(bundle, 'Encounter')).toMatchObject({ status: 'finished', class: { code: actClass }, extension: coded('1') });
  });

  it('lets nothing that was typed become markup', () => {
    const bundle = letterBundle(aLetterPage({ text: '<script>alert(1)</script>\n<img src=x onerror=y> & more' }));
    const ours = /<\/?(div xmlns="http:\/\/www\.w3\.org\/1999\/xhtml" lang="en-GB"|div|p|br\/)>/g;
    for (const { title = '' } of sectionsOf(bundle)) expect(divOf(bundle, title).replace(ours, '')).not.toMatch(/<|&(?!amp;|lt;|gt;|quot;|#39;)/);
    expect(divOf(bundle, 'Diagnoses')).toContain('&lt;script&gt;alert(1)&lt;/script&gt;<br/>&lt;img');
  });

  it('is the same document for the same letter, and another one for another', () => {
    expect(letterBundle(aLetterPage())).toEqual(letterBundle(aLetterPage()));
    expect(letterBundle(aLetterPage({ state: 'draft' })).identifier).not.toEqual(letterBundle(aLetterPage()).identifier);
  });
});
