import { patientIdOf } from './patient-ids';

const secret = Buffer.alloc(32, 7);
const id = (numbers: object) => patientIdOf(secret, { clinic: 'riverside', ...numbers });

describe("A patient's id", () => {
  it('is a UUID, and the same for the same NHS number at any clinic', () => {
    const here = id({ nhsNumber: '9434765919', clinicNumber: '17' });
    expect(here).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(id({ nhsNumber: '9434765919', clinic: 'hillside' })).toBe(here);
  });

  it("goes by the clinic's own number where there is no other, and then for that clinic only", () => {
    expect(id({ clinicNumber: ' 17 ' })).toBe(id({ clinicNumber: '17' }));
    expect(id({ clinicNumber: '17' })).not.toBe(id({ clinicNumber: '18' }));
    expect(id({ clinicNumber: '17' })).not.toBe(id({ clinicNumber: '17', clinic: 'hillside' }));
  });

  it('is not derived from nothing', () => {
    expect(id({ nhsNumber: null, clinicNumber: '  ' })).toBeNull();
  });

  it('tells nobody the number without the secret', () => {
    expect(patientIdOf(Buffer.alloc(32, 8), { clinic: 'riverside', nhsNumber: '9434765919' })).not.toBe(id({ nhsNumber: '9434765919' }));
  });
});
