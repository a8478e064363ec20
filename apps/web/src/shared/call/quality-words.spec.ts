import { theyHearYou, youHearThem } from './quality-words';

describe('How a call is heard, in words', () => {
  it.each([
    [201, 'about a quarter of a second'],
    [480, 'about half a second'],
    [520, 'about half a second'],
    [700, 'about three quarters of a second'],
    [1_010, 'about a second'],
    [1_480, 'about 1.5 seconds'],
    [1_900, 'about 2 seconds'],
    [4_100, 'about 4 seconds'],
    [null, 'noticeably'],
  ])('says of %s ms that it is %s', (delayMs, words) => {
    expect(theyHearYou({ band: 'watch', delayMs }).sentence).toBe(`They hear you ${words} late.`);
    expect(youHearThem({ band: 'watch', delayMs }).sentence).toBe(`You hear them ${words} late.`);
  });

  it('tells whoever speaks to leave a pause, and whoever listens to wait, only where people talk over each other', () => {
    expect(theyHearYou({ band: 'prompt', delayMs: 500 })).toEqual({ sentence: 'They hear you about half a second late.', advice: 'Leave a pause after you speak.' });
    expect(youHearThem({ band: 'prompt', delayMs: 500 }).advice).toContain('Wait a moment');
    for (const told of [theyHearYou, youHearThem]) for (const band of ['fine', 'watch', 'not-known'] as const) expect(told({ band, delayMs: 300 }).advice).toBeNull();
  });

  it('gives no figure beside an advice that it does not bear out', () => {
    expect(theyHearYou({ band: 'prompt', delayMs: 300 })).toEqual({ sentence: 'They hear you noticeably late.', advice: 'Leave a pause after you speak.' });
    expect(youHearThem({ band: 'prompt', delayMs: 300 }).sentence).toBe('You hear them noticeably late.');
    expect(youHearThem({ band: 'prompt', delayMs: 440 }).sentence).toBe('You hear them about half a second late.');
  });

  it('says of what was not measured that it was not, and never that it is fine', () => {
    for (const heard of [undefined, { band: 'not-known', delayMs: null }] as const) {
      expect(theyHearYou(heard).sentence).toBe('How late they hear you is not measured.');
      expect(youHearThem(heard).sentence).toBe('How late you hear them is not measured.');
    }
  });
});
