import { LINE_WORDS, lineWord, resultOf, type LineWord, type Tried } from './judge-line';

const tried = (some: Partial<Tried> = {}): Tried => ({ rttMs: 40, lost: 0, relayed: false, pictures: 15, ...some });

describe('What is said of a line', () => {
  it.each<[string, Partial<Tried>, LineWord]>([
    ['a quick one', {}, 'good'],
    ['one without a camera', { pictures: null }, 'good'],
    ['one whose losses are not known', { lost: null }, 'good'],
    ['a late one', { rttMs: 350 }, 'may-stutter'],
    ['one that loses a little', { lost: 0.06 }, 'may-stutter'],
    ['one that loses a lot', { lost: 0.3 }, 'too-slow'],
    ['one that is very late', { rttMs: 1_200 }, 'too-slow'],
    ['one over which no picture moves', { pictures: 1 }, 'too-slow'],
    ['one of which nothing was measured', { rttMs: null, lost: null, relayed: null, pictures: 0 }, 'not-known'],
  ])('fits %s', (_, some, word) => {
    expect(lineWord(tried(some))).toBe(word);
  });

  it('never makes a failure of what was not measured', () => {
    expect(resultOf('not-known')).toEqual({ result: 'not-tried', why: 'not-known' });
    expect(resultOf('unreachable').result).toBe('not-tried');
    expect(LINE_WORDS.unreachable.words).toMatch('you can go on');
  });

  it('has a cause to mend for each failure', () => {
    expect(resultOf('blocked')).toEqual({ result: 'does-not-work', why: 'blocked' });
    expect(resultOf('too-slow')).toEqual({ result: 'does-not-work', why: 'slow' });
  });
});
