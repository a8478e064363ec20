import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fhirList } from './fhir-list';

const ukCore = readFileSync(join(__dirname, '../../../../test/fixtures/clinic-lists/uk-core.bundle.json'), 'utf8');

describe('A clinic list as a FHIR R4 Bundle', () => {
  const [video, noChannel, cancelled] = fhirList(ukCore);

  it('takes an appointment with its patient, clinician, practice and UK Core extensions', () => {
    expect(video).toMatchObject({
      entry: 'entry 1', appointment: 'RC-1001', faults: [],
      listed: {
        start: '2026-07-05T09:00:00.000Z', minutes: 20, mode: 'video', visit: 'follow-up', clinicianName: 'Dr Ngozi Okafor',
        reason: 'Review of heart failure', gp: { name: 'White Rose Medical Centre', code: 'B86044' },
        needs: { interpreter: true, language: 'Gujarati' },
        details: {
          name: { title: 'Mrs', given: 'Asha', family: 'Patel' }, dateOfBirth: '1958-03-14', nhsNumber: '9434765919',
          phone: '01632 960001', mobile: '07700 900001', email: 'asha@example.org', address: { lines: ['1 Mill Lane', 'Leeds'], postcode: 'LS1 4AB' },
        },
      },
    });
  });

  it('refuses one that does not say how it is held', () => {
    expect(noChannel).toMatchObject({ entry: 'entry 5', appointment: 'no-channel', listed: null, faults: [expect.stringContaining('DeliveryChannel')] });
  });

  it('refuses one that is cancelled and one whose patient is not in the Bundle, saying both', () => {
    expect(cancelled?.faults).toEqual([expect.stringContaining('no patient'), expect.stringContaining('cancelled')]);
  });

  it.each(['', '[]', '{"resourceType":"Patient"}', '{"resourceType":"Bundle"}', '{"resourceType":"Bundle","entry":[]}', '{"resourceType":"Bundle","entry":[null,7,{"resource":[]}]}'])(
    'says what is wrong with %j as a whole', (text) => expect(() => fhirList(text)).toThrow(expect.objectContaining({ code: 'list-unreadable' })),
  );

  it('survives fields of the wrong type', () => {
    const odd = { resourceType: 'Appointment', id: 7, identifier: 'x', participant: [null, { actor: [] }], start: {}, extension: { url: 1 }, reasonCode: [[]] };
    expect(fhirList(JSON.stringify({ resourceType: 'Bundle', entry: [{ resource: odd }] }))[0]?.listed).toBeNull();
  });
});
