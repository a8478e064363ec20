import { missingIn, noReading, toSend, unusualIn, type TypedReading } from './typed-reading';

const now = new Date('2026-07-06T09:00:00.000Z');
const typed = (what: string, figures: Record<string, string>, more: Partial<TypedReading> = {}): TypedReading => ({ ...noReading, what, figures, typedAt: now.toISOString(), ...more });
const wrong = (reading: TypedReading) => Object.values(missingIn(reading, now)).find(Boolean);

describe('A reading as typed', () => {
  it.each([['36,8'], ['36.8'], [' 36.8 °C '], ['36.8c']])('takes %s for the number it is', (celsius) => {
    expect(wrong(typed('temperature', { celsius }))).toBeUndefined();
    expect(toSend(typed('temperature', { celsius }), now)).toEqual({ reading: { what: 'temperature', celsius: 36.8 }, takenAt: now.toISOString() });
  });

  it.each([
    [typed('', {}), 'Choose what you measured'],
    [typed('pulse', {}), 'Type the number: beats a minute'],
    [typed('pulse', { perMinute: 'fast' }), 'Type a number, in beats a minute'],
    [typed('pulse', { perMinute: '720' }), 'That number cannot be right. Check it. It should be in beats a minute'],
    [typed('temperature', { celsius: '98.6' }), 'That looks like Fahrenheit. Type the number in degrees Celsius (°C)'],
    [typed('blood-pressure', { systolic: '80', diastolic: '120' }), 'The top number should be the larger one. Check both numbers'],
    [typed('pulse', { perMinute: '72' }, { taken: 'today' }), 'Type the time, such as 8:30'],
    [typed('pulse', { perMinute: '72' }, { taken: 'today', time: '23:59' }), 'That time is later than now'],
  ])('says gently what to look at again', (reading, sentence) => {
    expect(wrong(reading)).toBe(sentence);
  });

  it('asks once about an unusual number and then takes it: a sick person has unusual numbers', () => {
    const low = typed('oxygen-saturation', { percent: '84' });
    expect(unusualIn(low)).toBe(true);
    expect(wrong(low)).toBe('Check the number. If it is right, tick the box');
    expect(wrong({ ...low, sure: true })).toBeUndefined();
  });

  it('is the same reading however much later it is sent again', () => {
    const pulse = typed('pulse', { perMinute: '72' });
    expect(toSend(pulse, new Date(now.getTime() + 60_000))).toEqual(toSend(pulse, now));
  });

  it('does not guess when it was taken', () => {
    expect(toSend(typed('pulse', { perMinute: '72' }, { taken: 'not-known' }), now).takenAt).toBeNull();
  });
});
