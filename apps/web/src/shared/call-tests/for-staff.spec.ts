import { outcomeInWords } from './for-staff';

const on = { system: 'ios', program: 'safari', inApp: false, old: false, insecure: false } as const;

describe('What whoever helps is told', () => {
  it('is each thing that stands in the way, and on what device', () => {
    expect(outcomeInWords({ why: { camera: 'denied', connection: 'blocked' } }, on)).toBe(
      'Camera: this page is not allowed to use it. Connection: the network lets no calls through. Tried with safari on ios.',
    );
  });
});
