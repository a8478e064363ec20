import { placeOf, queue, type QueueRow } from './queue';

const day = (time: string) => `2026-07-06T${time}:00.000Z`;
const row = (id: string, start: string, arrived: string | null, more: Partial<QueueRow> = {}): QueueRow => ({
  id, clinic: 'riverside', clinician: 'okafor', phase: arrived ? 'waiting' : 'invited', start: day(start), arrivedAt: arrived && day(arrived), delay: null, ...more,
});
const announced = (minutes: number): QueueRow['delay'] => ({ minutes, cause: 'emergency', announcedAt: day('09:55'), expectedStart: day('10:20') });

describe('the queue', () => {
  it('sees those who came in time by their appointment, however early they came', () => {
    expect(queue([row('b', '10:20', '09:30'), row('a', '10:00', '09:55')]).map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('lets who came late wait from when they came', () => {
    expect(queue([row('late', '10:00', '10:30'), row('in-time', '10:20', '10:10')]).map(({ id }) => id)).toEqual(['in-time', 'late']);
  });

  it('holds nobody who is not here or already seen', () => {
    expect(queue([row('a', '10:00', null), row('b', '10:00', '09:50', { phase: 'consulting' })])).toEqual([]);
  });

  it('is the same on both screens whatever order the rows come in', () => {
    const rows = [row('c', '10:00', '09:50'), row('a', '10:00', '09:50'), row('b', '10:00', '09:40')];
    expect(queue(rows)).toEqual(queue([...rows].reverse()));
    expect(queue(rows).map(({ id }) => placeOf(rows, id, day('09:59'))?.place)).toEqual([1, 2, 3]);
  });

  it('counts ahead only those of the same clinician and those whom any clinician may see', () => {
    const rows = [
      row('other', '09:40', '09:30', { clinician: 'lee' }), row('any', '09:50', '09:40', { clinician: null }),
      row('elsewhere', '09:00', '09:00', { clinic: 'other' }), row('mine', '10:00', '09:45'),
    ];
    expect(placeOf(rows, 'mine', day('09:55'))).toMatchObject({ place: 2, ahead: 1 });
  });

  it('says when somebody is with the clinician', () => {
    const rows = [row('seen', '09:40', '09:30', { phase: 'closing' }), row('mine', '10:00', '09:45')];
    expect(placeOf(rows, 'mine', day('09:55'))).toMatchObject({ place: 1, inCall: true });
  });

  it('does not know a delay that nobody announced and no clock shows', () => {
    expect(placeOf([row('a', '10:00', '09:45')], 'a', day('09:55'))).toMatchObject({ delayMinutes: null, cause: null, basis: null });
  });

  it('gives the announced delay with its cause', () => {
    const rows = [row('a', '10:00', '09:45', { delay: announced(20) })];
    expect(placeOf(rows, 'a', day('10:05'))).toMatchObject({ delayMinutes: 20, cause: 'emergency', basis: 'announced' });
  });

  it('owns up once the announced delay is outrun, and never counts below zero', () => {
    const rows = [row('a', '10:00', '09:45', { delay: announced(20) })];
    expect(placeOf(rows, 'a', day('10:31'))).toMatchObject({ delayMinutes: 31, basis: 'elapsed' });
    expect(placeOf(rows, 'a', day('08:00'))?.delayMinutes).toBe(20);
  });

  it('does not blame the clinic for a late arrival', () => {
    expect(placeOf([row('a', '10:00', '10:30')], 'a', day('10:33'))).toMatchObject({ delayMinutes: 3, basis: 'elapsed' });
  });

  it('has no place for who is not waiting', () => {
    expect(placeOf([row('a', '10:00', null)], 'a', day('10:00'))).toBeNull();
    expect(placeOf([], 'a', day('10:00'))).toBeNull();
  });
});
