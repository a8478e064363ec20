import { failedParts, hasSound } from './found';
import { advance, atStart, placeOf, type Run, type Told } from './run';
import type { WhichBrowser } from './which-browser';

const browser = (some: Partial<WhichBrowser> = {}): WhichBrowser => ({ system: 'ios', program: 'safari', inApp: false, old: false, insecure: false, ...some });
const told = (...all: Told[]): Run => all.reduce(advance, atStart(browser()));

describe('The tests before a call', () => {
  it('go from camera to microphone to speaker to connection, and then say what they found', () => {
    const run = told(
      { type: 'found', part: 'camera', result: 'works' },
      { type: 'found', part: 'microphone', result: 'works' },
      { type: 'found', part: 'speaker', result: 'works' },
      { type: 'found', part: 'connection', result: 'works', line: { rttMs: 30, lost: 0, relayed: false } },
    );
    expect(run).toEqual({
      step: 'end', why: {}, line: { rttMs: 30, lost: 0, relayed: false },
      found: { camera: 'works', microphone: 'works', speaker: 'works', connection: 'works' },
    });
  });

  it('stop at a browser that cannot, and let one try all the same', () => {
    const stopped = atStart(browser({ inApp: true }));
    expect(stopped).toMatchObject({ step: 'browser', why: { browser: 'in-app' } });
    expect(advance(stopped, { type: 'anyway' })).toMatchObject({ step: 'camera', why: { browser: 'in-app' } });
    expect(atStart(browser({ old: true })).why.browser).toBe('old-browser');
    expect(atStart(browser({ insecure: true, old: true })).why.browser).toBe('insecure');
  });

  it('go on after something that does not work, which still can be a call', () => {
    const run = told({ type: 'found', part: 'camera', result: 'does-not-work', why: 'none' });
    expect(run).toMatchObject({ step: 'microphone', why: { camera: 'none' } });
    expect(failedParts(run)).toEqual(['camera']);
    expect(hasSound(run.found)).toBe(true);
  });

  it('are over whenever somebody stops, and what was not tried is not known', () => {
    const run = told({ type: 'found', part: 'camera', result: 'works' }, { type: 'stop' });
    expect(run.step).toBe('end');
    expect(run.found).toEqual({ camera: 'works', microphone: 'not-tried', speaker: 'not-tried', connection: 'not-tried' });
  });

  it('forget a fault that was mended, and come back to the end', () => {
    const failed = told(
      { type: 'found', part: 'camera', result: 'does-not-work', why: 'denied' },
      { type: 'found', part: 'microphone', result: 'works' },
      { type: 'stop' },
    );
    const mended = [{ type: 'back-to', part: 'camera' } as const, { type: 'found', part: 'camera', result: 'works' } as const].reduce<Run>(advance, failed);
    expect(mended).toMatchObject({ step: 'end', found: { camera: 'works', microphone: 'works' }, why: {} });
  });

  it('say how far one is', () => {
    expect([placeOf('camera'), placeOf('connection')]).toEqual(['1 of 4', '4 of 4']);
  });
});
