import type { FromBrowser } from '../../protocol';
import type { CallRoom } from './call-room';
import { aCallTelling, clinician, comer, companion, comesTo, Listening, patient } from './people.fake';
import type { RoomEvent } from './room-event';
import type { Comer, Seat } from './seat';

describe('In a call, a host', () => {
  let events: RoomEvent[];
  let room: CallRoom;
  let host: There;
  let known: There;

  interface There {
    seat: Seat;
    line: Listening;
    says(message: FromBrowser): Promise<void>;
  }
  const join = async (who: Comer, before?: { seat: string; stillUp: boolean }): Promise<There> => {
    const line = new Listening();
    const seat = await comesTo(room, who, line, before);
    return { seat, line, says: (message) => room.heard(seat, message) };
  };
  beforeEach(async () => {
    events = [];
    room = aCallTelling(events);
    [host, known] = [await join(clinician), await join(patient)];
    await room.begin();
  });
  afterEach(() => room.end('ended'));
  const told = (what: RoomEvent['what']): RoomEvent[] => events.filter((event) => event.what === what);

  it('lets somebody in who stands at the door, and nobody else can', async () => {
    const guest = await join(companion);
    await known.says({ type: 'admit', id: guest.seat.id });
    await guest.says({ type: 'admit', id: guest.seat.id });
    expect(guest.seat.place).toBe('door');
    await host.says({ type: 'admit', id: guest.seat.id });
    expect([guest.seat.place, guest.line.last('enter')?.way]).toEqual(['room', 'direct']);
    expect(told('admitted')).toEqual([{ what: 'admitted', seat: guest.seat, by: host.seat }]);
  });

  it('puts somebody out, who knocks when they come back, and is a guest no longer once they were let in', async () => {
    await host.says({ type: 'remove', id: known.seat.id });
    expect(told('left')).toEqual([{ what: 'left', seat: known.seat, how: 'removed', by: host.seat }]);
    const again = await join(patient);
    expect([again.seat.place, again.line.last('enter')]).toEqual(['door', undefined]);
    await host.says({ type: 'admit', id: again.seat.id });
    await host.says({ type: 'hold', why: 'on-hold' });
    await again.says({ type: 'leave' });
    expect((await join(patient)).seat.place).toBe('waiting');
  });

  it('holds the call, and whoever comes then waits for the same reason, until it is taken up', async () => {
    await host.says({ type: 'hold', why: 'ringing' });
    expect([known.line.last('wait')?.why, host.seat.place, told('held')]).toEqual(['ringing', 'room', [{ what: 'held', why: 'ringing', by: host.seat }]]);
    room.lost(known.seat, known.line);
    const again = await join(patient);
    expect(again.line.last('wait')?.why).toBe('ringing');
    await known.says({ type: 'take-up' });
    expect(room.isOn).toBe(false);
    await host.says({ type: 'take-up' });
    expect([again.line.last('enter')?.way, told('taken-up')]).toEqual(['direct', [{ what: 'taken-up', by: host.seat }]]);
  });

  it('cannot take up by hand what the patient was put back from', async () => {
    await room.hold('put-back');
    await host.says({ type: 'take-up' });
    expect(room.isOn).toBe(false);
  });

  it('is not told that a line was lost whose owner is gone', async () => {
    await host.says({ type: 'remove', id: known.seat.id });
    room.lost(known.seat, known.line);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(host.line.last('other-side')).toBeUndefined();
  });

  it('sees everybody go on another way, which any of them may ask for', async () => {
    await known.says({ type: 'try', way: 'direct' });
    expect(host.line.heard.filter(({ type }) => type === 'enter')).toHaveLength(2);
    await known.says({ type: 'try', way: 'janus' });
    expect([known.line.last('refused')?.code, known.line.last('offer'), room.way]).toEqual(['no-other-way', undefined, 'direct']);
  });

  it('is let go on one line when they come on another, and what was told meanwhile is not lost on anybody', async () => {
    const elsewhere = await join(clinician, { seat: host.seat.id, stillUp: true });
    expect([elsewhere.seat, host.line.closed, elsewhere.line.last('enter')]).toEqual([host.seat, true, undefined]);
    room.lost(known.seat, known.line);
    await room.hold('on-hold');
    await room.begin();
    const again = await join(patient, { seat: known.seat.id, stillUp: true });
    expect(again.line.last('enter')?.way).toBe('direct');
  });

  it('goes on undisturbed when somebody comes in whose browser cannot go that way', async () => {
    const guest = await join(comer('anil', 'guest', ['janus']));
    await host.says({ type: 'admit', id: guest.seat.id });
    expect([guest.line.last('offer')?.instead, guest.line.last('enter')]).toEqual(['telephone', undefined]);
    expect([host.line.last('offer'), known.line.last('offer'), room.way]).toEqual([undefined, undefined, 'direct']);
  });

  it('may try again what failed when nothing else was left', async () => {
    await known.says({ type: 'failed', way: 'direct' });
    expect([host.line.last('offer')?.instead, room.way]).toEqual(['telephone', undefined]);
    room.lost(known.seat, known.line);
    expect((await join(patient)).line.last('enter')?.way).toBe('direct');
  });

  it('comes back as a host also after another host put them out, because nobody may be left to open the door', async () => {
    const other = await join(comer('brown', 'host'));
    await other.says({ type: 'remove', id: host.seat.id });
    await other.says({ type: 'leave' });
    expect((await join(clinician)).seat).toMatchObject({ place: 'room', isHost: true });
  });
});
