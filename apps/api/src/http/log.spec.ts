import { plainPath } from './log';

describe('A path in the log', () => {
  it.each([
    ['/api/consultations?q=Patel', '/api/consultations'],
    ['/api/consultations/7e3f0b5e-0a5c-4b86-8f7e-0f6f1c1d2e3f/record-safety-netting', '/api/consultations/7e3f0b5e-0a5c-4b86-8f7e-0f6f1c1d2e3f/record-safety-netting'],
    ['/api/clinics/riverside-cardiology/board?date=2026-07-05#x', '/api/clinics/riverside-cardiology/board'],
    ['/api/find/Mrs%20Patel', '/api/find/…'],
    ['/visit/Gp8x_2cFJ0y3', '/visit/…'],
    ['/', '/'],
  ])('of %s is %s: nothing that somebody typed', (url, path) => {
    expect(plainPath(url)).toBe(path);
  });
});
