import type { FromBrowser } from '@anteroom/media/protocol';
import { NOTHING_MEASURED } from '@anteroom/media/quality';
import { parseMessage } from './parse-message';

const understood: FromBrowser[] = [
  { type: 'hello', ways: ['janus', 'direct'] },
  { type: 'hello', ways: ['direct'], before: { seat: '7e3f0b5e-0a5c-4b86-8f7e-0f6f1c1d2e3f', stillUp: true } },
  { type: 'signal', to: 'one.a1', data: { candidate: null } },
  { type: 'state', muted: true, cameraOff: false },
  { type: 'say', text: 'I cannot hear you' },
  { type: 'sample', sample: { ...NOTHING_MEASURED, rttMs: 12.5 }, of: { one: NOTHING_MEASURED } },
  { type: 'failed', way: 'janus' },
  { type: 'try', way: 'direct' },
  { type: 'admit', id: 'one' },
  { type: 'remove', id: 'one' },
  { type: 'hold', why: 'ringing' },
  { type: 'take-up' },
  { type: 'leave' },
];

describe('What a browser says', () => {
  it.each(understood)('is understood: $type', (message) => {
    expect(parseMessage(JSON.stringify(message))).toEqual(message);
  });

  it.each([
    ['no ways', { type: 'hello', ways: [] }],
    ['a way that does not exist', { type: 'hello', ways: ['smoke'] }],
    ['half of a place', { type: 'hello', ways: ['direct'], before: { seat: 'one' } }],
    ['a place that is none', { type: 'hello', ways: ['direct'], before: { seat: '<b>', stillUp: true } }],
    ['a signal without content', { type: 'signal', to: 'one' }],
    ['a word for a yes', { type: 'state', muted: 'yes', cameraOff: false }],
    ['a letter instead of a line', { type: 'say', text: 'x'.repeat(2_001) }],
    ['a figure below nothing', { type: 'sample', sample: { ...NOTHING_MEASURED, rttMs: -1 }, of: {} }],
    ['half of a sample', { type: 'sample', sample: { rttMs: 1 }, of: {} }],
    ['a crowd', { type: 'sample', sample: NOTHING_MEASURED, of: Object.fromEntries(Array.from({ length: 13 }, (_, n) => [`p${n}`, NOTHING_MEASURED])) }],
    ['another reason to hold', { type: 'hold', why: 'put-back' }],
    ['more than was asked for', { type: 'take-up', now: true }],
    ['nothing', null],
    ['a list', []],
    ['what every object has', { type: 'toString' }],
  ])('is not understood where it is %s', (_what, message) => {
    expect(parseMessage(JSON.stringify(message))).toBeNull();
  });

  it('is not understood where it is nested so deep that it could not be said on', () => {
    const nested = (depth: number): string => `{"type":"signal","to":"one","data":${'['.repeat(depth)}${']'.repeat(depth)}}`;
    expect(parseMessage(nested(8_000))).toBeNull();
    expect(parseMessage(nested(8))).not.toBeNull();
  });

  it('is not understood where it says prototype', () => {
    expect(parseMessage('{"type":"leave","__proto__":{"admin":true}}')).toBeNull();
    expect(parseMessage('{"type":"leave"')).toBeNull();
  });
});
