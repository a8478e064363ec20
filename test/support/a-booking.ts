export const CLINIC = 'riverside-cardiology';

/** Mrs Patel's video consultation at ten. */
export const aBooking = {
  clinic: CLINIC,
  start: '2026-07-06T09:00:00.000Z',
  minutes: 20,
  mode: 'video',
  visit: 'first',
  details: {
    name: { title: 'Mrs', given: 'Meera', family: 'Patel' },
    dateOfBirth: '1958-03-14',
    nhsNumber: '943 476 5919',
    clinicNumber: null,
    email: 'meera.patel@mail.example',
    mobile: '07700 900123',
  },
} as const;
