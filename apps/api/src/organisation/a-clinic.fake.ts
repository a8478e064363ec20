import type { Clinic } from './organisation';

/** Where Mrs Patel is seen. */
export const riverside: Clinic = {
  id: 'riverside-cardiology',
  name: 'Riverside Cardiology',
  zone: 'Europe/London',
  helpNumber: '020 7946 0002',
  backupNumber: '020 7946 0000',
  ringingNumber: '020 7946 0001',
  mailSender: 'Riverside <appointments@riverside.example>',
  address: { lines: ['Riverside Hospital'], postcode: 'ZZ99 3AC' },
  criteria: [],
  revision: 0,
};
