import { aVisit, next } from './a-visit.fake';
import { delayInWords, howSoon, placeInWords } from './words';

const at = (time: string) => new Date(`2026-07-06T${time}:00.000Z`);
const told = (time: string) => at(time).getTime();

describe('How soon it is', () => {
  it.each([
    ['2026-07-03T12:00:00.000Z', 'in 3 days'],
    ['2026-07-05T22:59:00.000Z', 'tomorrow'],
    // One in the morning in London is still the evening before in UTC.
    ['2026-07-05T23:30:00.000Z', 'today, in 9 hours 30 minutes'],
    ['2026-07-06T08:50:00.000Z', 'today, in 10 minutes'],
    ['2026-07-06T09:10:00.000Z', ''],
  ])('at %s is "%s"', (now, words) => {
    expect(howSoon('2026-07-06T09:00:00.000Z', 'Europe/London', new Date(now))).toBe(words);
  });
});

describe('The place', () => {
  it.each([
    [next, 'You are next'],
    [{ ...next, place: 2, ahead: 1 }, 'One person is before you'],
    [{ ...next, place: 4, ahead: 3 }, '3 people are before you'],
    [null, 'You are in the waiting room'],
  ])('is told as people say it', (place, words) => {
    expect(placeInWords(aVisit({ place }).visit)).toBe(words);
  });
});

describe('The delay', () => {
  const waiting = (more = {}) => aVisit({ state: 'waiting', place: next, ...more });

  it('is none that anybody knows of before the time', () => {
    expect(delayInWords(waiting(), told('08:40'), at('08:45'))).toEqual(['Your time is 10:00. We know of no delay.']);
  });

  it('is what has passed, and nobody knows the rest', () => {
    expect(delayInWords(waiting(), told('08:40'), at('09:12'))[0]).toBe('You have waited 12 minutes longer than planned.');
    expect(delayInWords(waiting(), told('08:40'), at('09:12'))[1]).toMatch('We do not know');
  });

  it('counts from the arrival for who came late, and goes on counting while one looks', () => {
    const place = { ...next, delayMinutes: 5, basis: 'elapsed' as const };
    expect(delayInWords(waiting({ place }), told('09:30'), at('09:33'))[0]).toBe('You have waited 8 minutes longer than planned.');
    expect(delayInWords(waiting({ place: { ...next, ahead: 1 } }), told('09:30'), at('09:31'))[0]).toBe('You have waited 1 minute longer than planned.');
  });

  it('frightens nobody with a minute or two while the clinician is free', () => {
    const soon = ['You are seen as soon as your clinician is ready. We know of no delay.'];
    expect(delayInWords(waiting(), told('08:40'), at('09:01'))).toEqual(soon);
    expect(delayInWords(waiting(), told('08:40'), at('09:04'))).toEqual(soon);
    expect(delayInWords(waiting(), told('08:40'), at('09:05'))[0]).toBe('You have waited 5 minutes longer than planned.');
    expect(delayInWords(waiting({ place: { ...next, inCall: true } }), told('08:40'), at('09:02'))[0]).toBe('You have waited 2 minutes longer than planned.');
    expect(delayInWords(waiting({ place: null }), told('08:40'), at('09:02'))[0]).toBe('You have waited 2 minutes longer than planned.');
  });

  it('names its cause and when it will be, as long as that holds', () => {
    const delay = { minutes: 20, cause: 'previous-patient' as const, expectedStart: '2026-07-06T09:20:00.000Z' };
    expect(delayInWords(waiting({ delay }), told('09:00'), at('09:05'))).toEqual([
      'We are running about 20 minutes late because somebody before you needs more time.',
      'We expect to see you at about 10:20.',
    ]);
    expect(delayInWords(waiting({ delay }), told('09:00'), at('09:25'))[1]).toMatch('longer than we said. We do not know how much longer.');
  });

  it('never counts below zero', () => {
    const place = { ...next, delayMinutes: 0, basis: 'elapsed' as const };
    expect(delayInWords(waiting({ place }), told('09:05'), at('09:04')).join(' ')).not.toMatch('-');
  });
});
