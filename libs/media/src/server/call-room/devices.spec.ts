import type { CallRoom } from './call-room';
import { aCallTelling, clinician, comesTo, companion, Listening, patient } from './people.fake';
import type { RoomEvent } from './room-event';
import type { Comer, Seat } from './seat';

const on = (via: string, who: Comer = patient): Comer => ({ ...who, via });

describe('Two pages of one person at a call', () => {
  let room: CallRoom;
  let events: RoomEvent[];
  let host: There;

  interface There {
    seat: Seat;
    line: Listening;
  }
  const join = async (who: Comer, before?: { seat: string; stillUp: boolean }): Promise<There> => {
    const line = new Listening();
    return { seat: await comesTo(room, who, line, before), line };
  };
  /** The same page on a new line, as it does by itself when the old one was lost. */
  const comesBack = async ({ seat }: There, who: Comer): Promise<Listening> => {
    const line = new Listening();
    await room.join(who, line, { seat: seat.id, stillUp: true });
    return line;
  };
  const loses = ({ seat, line }: There): void => room.lost(seat, line);
  const gone = (line: Listening): [string, string][] => line.heard.flatMap((message) => (message.type === 'gone' ? [[message.id, message.why]] : []));

  beforeEach(async () => {
    events = [];
    room = aCallTelling(events);
    host = await join(clinician);
  });
  afterEach(() => room.end('ended'));

  it.each([
    ['while its line is there', (_first: There) => undefined],
    ['while its line is away', (first: There) => loses(first)],
  ])('the later device takes the place for good while they wait, from one that comes back %s', async (_when, happens) => {
    const first = await join(on('phone'));
    happens(first);
    const second = await join(on('laptop'));
    expect(second.seat.place).toBe('waiting');
    const back = await comesBack(first, on('phone'));
    expect([back.heard, back.closed]).toEqual([[{ type: 'closed', why: 'moved' }], true]);
    expect([second.line.closed, room.present.map(({ id }) => id)]).toEqual([false, [host.seat.id, second.seat.id]]);
    expect(gone(host.line)).toEqual([[first.seat.id, 'moved']]);
  });

  it('is told at once where its line is there, and may ask for the place again', async () => {
    const first = await join(on('phone'));
    const second = await join(on('laptop'));
    expect([first.line.closed, first.line.last('closed')]).toEqual([true, { type: 'closed', why: 'moved' }]);
    const again = await join(on('phone'));
    expect([again.seat.place, second.line.last('closed')?.why]).toEqual(['waiting', 'moved']);
    expect((await comesBack(first, on('phone'))).last('closed')?.why).toBe('moved');
  });

  it('the place is free again once the page that has it has gone', async () => {
    const first = await join(on('phone'));
    const second = await join(on('laptop'));
    await room.heard(second.seat, { type: 'leave' });
    expect((await comesBack(first, on('phone'))).last('welcome')?.place).toBe('waiting');
  });

  it('a clinician’s slept page does not take the call back from the desk they went on at', async () => {
    await room.begin();
    loses(host);
    const desk = await join(clinician);
    expect(desk.line.last('enter')).toBeDefined();
    expect((await comesBack(host, clinician)).heard).toEqual([{ type: 'closed', why: 'moved' }]);
    expect([desk.line.closed, room.present.map(({ id }) => id)]).toEqual([false, [desk.seat.id]]);
  });

  describe('in a call', () => {
    let phone: There;
    beforeEach(async () => {
      phone = await join(on('phone'));
      await room.begin();
    });
    const knocks = async (who = on('laptop')): Promise<There> => {
      const there = await join(who);
      expect([there.seat.place, there.line.last('enter')]).toEqual(['door', undefined]);
      expect(host.line.last('participant')).toMatchObject({ participant: { id: there.seat.id, place: 'door' } });
      return there;
    };

    it.each<[string, () => Promise<unknown> | void]>([
      ['goes on', () => undefined],
      ['has lost its line', () => loses(phone)],
      ['has left', () => room.heard(phone.seat, { type: 'leave' })],
      ['is held', () => room.hold('on-hold')],
    ])('another device knocks while the first one %s, and is let in by the clinician', async (_what, happens) => {
      await happens();
      const laptop = await knocks();
      await room.admit(laptop.seat.id, host.seat);
      await room.begin();
      expect(laptop.line.last('enter')).toBeDefined();
      expect(events).toContainEqual({ what: 'admitted', seat: laptop.seat, by: host.seat });
    });

    it('the one that was in it comes straight in again, after a reload too', async () => {
      loses(phone);
      const reloaded = await join(on('phone'));
      expect([reloaded.line.last('welcome')?.place, reloaded.line.last('enter')]).toEqual(['room', expect.anything()]);
      // Nobody noticed yet that the old page is gone.
      const again = await join(on('phone'));
      expect([again.line.last('enter'), reloaded.line.last('closed')?.why]).toEqual([expect.anything(), 'moved']);
      await room.heard(again.seat, { type: 'leave' });
      expect((await join(on('phone'))).line.last('enter')).toBeDefined();
    });

    it('keeps what was written with whom who wrote it, also on another page', async () => {
      await room.heard(phone.seat, { type: 'say', text: 'I reload' });
      const reloaded = await join(on('phone'));
      expect(reloaded.line.last('welcome')?.said).toMatchObject([{ from: reloaded.seat.id, text: 'I reload' }]);
    });

    it('goes on on the one that was let in, where the other’s line is away', async () => {
      loses(phone);
      const laptop = await knocks();
      await room.admit(laptop.seat.id);
      expect(gone(host.line)).toEqual([[phone.seat.id, 'moved']]);
      expect((await comesBack(phone, on('phone'))).heard).toEqual([{ type: 'closed', why: 'moved' }]);
      await knocks(on('phone'));
    });

    it('takes up the first one again that comes back before the other was let in', async () => {
      loses(phone);
      const laptop = await knocks();
      expect((await comesBack(phone, on('phone'))).last('welcome')).toMatchObject({ you: phone.seat.id, place: 'room' });
      expect(laptop.line.closed).toBe(false);
    });

    it('shows who knocks to a clinician who comes later', async () => {
      await room.heard(host.seat, { type: 'leave' });
      const laptop = await join(on('laptop'));
      const late = await join(clinician);
      expect(late.line.last('welcome')?.participants).toContainEqual(expect.objectContaining({ id: laptop.seat.id, place: 'door' }));
      await room.admit(laptop.seat.id);
      expect(laptop.line.last('enter')).toBeDefined();
    });

    it('does not make the patient knock because a stranger was refused', async () => {
      const stranger = await knocks();
      await room.remove(stranger.seat.id, host.seat);
      await room.heard(phone.seat, { type: 'leave' });
      expect((await join(on('phone'))).line.last('enter')).toBeDefined();
    });

    it('lets them choose the device again once they were put back to waiting', async () => {
      await room.hold('put-back');
      const laptop = await join(on('laptop'));
      await room.begin();
      expect([laptop.line.last('enter'), phone.line.last('closed')?.why]).toEqual([expect.anything(), 'moved']);
    });

    it('is the same for a guest, who knocks on every device but the one they were let in with', async () => {
      const guest = await join(on('tablet', companion));
      await room.admit(guest.seat.id);
      loses(guest);
      await knocks(on('laptop', companion));
      const again = await join(on('tablet', companion));
      expect(again.line.last('enter')).toBeDefined();
    });
  });

  it('leaves both in it where the one that was let in finds the other still there', async () => {
    const phone = await join(on('phone'));
    await room.begin();
    const laptop = await join(on('laptop'));
    await room.admit(laptop.seat.id);
    expect([phone.line.closed, phone.seat.place, laptop.seat.place]).toEqual([false, 'room', 'room']);
  });
});
