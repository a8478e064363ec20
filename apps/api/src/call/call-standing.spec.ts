import { standingOf, wasPutBack } from './call-standing';

describe('Whether there is a call', () => {
  it.each([
    ['booked', 'ahead'], ['arrived', 'ahead'], ['waiting', 'ahead'], ['opening', 'on'], ['consulting', 'on'], ['closing', 'on'],
    ['wrapping-up', 'ended'], ['summarised', 'ended'], ['followed-up', 'ended'], ['cancelled', 'ended'], ['did-not-attend', 'ended'], ['left-unseen', 'ended'],
  ] as const)('is said by the consultation: while it is %s, the call is %s', (phase, expected) => {
    expect(standingOf({ mode: 'video', phase }, false)).toBe(expected);
  });

  it('is not where people meet otherwise', () => {
    expect(standingOf({ mode: 'telephone', phase: 'consulting' }, false)).toBe('mode');
    expect(standingOf({ mode: 'face-to-face', phase: 'waiting' }, true)).toBe('mode');
  });

  it('is still ahead for whoever was put back in the middle of it', () => {
    expect(standingOf({ mode: 'video', phase: 'wrapping-up' }, true)).toBe('ahead');
    const ended = (cause: 'finished' | 'put-back-to-waiting') => ({ type: 'ConversationEnded', data: { cause } }) as const;
    expect(wasPutBack([ended('finished'), ended('put-back-to-waiting')])).toBe(true);
    expect(wasPutBack([ended('put-back-to-waiting'), ended('finished')])).toBe(false);
    expect(wasPutBack([])).toBe(false);
  });
});
