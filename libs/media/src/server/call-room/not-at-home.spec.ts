import { JanusError } from '../../protocol';
import type { FromBrowser } from '../../protocol';
import { CallRoom, type CallRoomParts } from './call-room';
import { clinician, comer, companion, comesTo, Listening, patient } from './people.fake';
import type { RoomEvent } from './room-event';
import type { Comer, Seat } from './seat';

describe('In a call with somebody who means no good', () => {
  interface There {
    seat: Seat;
    line: Listening;
    says(message: FromBrowser): Promise<void>;
  }
  let events: RoomEvent[];
  let room: CallRoom;

  const open = (rooms: CallRoomParts['rooms'] = null): void => {
    let count = 0;
    events = [];
    room = new CallRoom({
      rooms, iceServers: () => [], janus: () => ({ path: '', coreToken: '' }), newId: () => `seat-${(count += 1)}`, now: () => '2026-07-06T09:00:00.000Z',
      told: (event) => void events.push(event),
    });
  };
  const join = async (who: Comer, before?: { seat: string; stillUp: boolean }): Promise<There> => {
    const line = new Listening();
    const seat = await comesTo(room, who, line, before);
    return { seat, line, says: (message) => room.heard(seat, message) };
  };
  const ways = (): unknown[] => events.flatMap((event) => (event.what === 'way' ? [event.way] : []));
  const answering = (): NonNullable<CallRoomParts['rooms']> => ({
    isReachable: true, create: () => Promise.resolve('room'), remove: () => Promise.resolve(), destroy: () => Promise.resolve(),
    admit: (name, user) => Promise.resolve({ room: name, participant: `${user}.x`, pin: 'pin', token: 'token' }),
  });
  afterEach(() => room.end('ended'));

  it('hears nothing more of who was put out, although their end of the line is still open', async () => {
    open();
    const [host, known] = [await join(clinician), await join(patient)];
    await room.begin();
    await host.says({ type: 'remove', id: known.seat.id });
    host.line.heard.length = 0;
    await known.says({ type: 'say', text: 'still here' });
    await known.says({ type: 'signal', to: host.seat.id, data: 'x' });
    await known.says({ type: 'state', muted: true, cameraOff: true });
    expect([host.line.heard, room.words]).toEqual([[], []]);
  });

  it('stays on its way, whatever somebody at the door or waiting says of it', async () => {
    open(answering());
    const [host, guest] = [await join(clinician), await join(companion)];
    await room.begin();
    await guest.says({ type: 'failed', way: 'janus' });
    await room.hold('on-hold', host.seat);
    await (await join(patient)).says({ type: 'failed', way: 'janus' });
    expect(ways()).toEqual(['janus']);
  });

  it('is not thrown from way to way without end, while a host may change it at any time', async () => {
    open(answering());
    const [host, known] = [await join(clinician), await join(patient)];
    await room.begin();
    for (let count = 0; count < 20; count += 1) {
      await known.says({ type: 'failed', way: room.way ?? 'direct' });
      await known.says({ type: 'try', way: count % 2 ? 'janus' : 'direct' });
    }
    expect(ways().length).toBeLessThanOrEqual(5);
    expect([known.line.last('offer')?.instead, host.line.last('offer')]).toEqual(['telephone', undefined]);
    const other = room.way === 'janus' ? 'direct' : 'janus';
    await host.says({ type: 'try', way: other });
    expect([room.way, known.line.last('enter')?.way]).toEqual([other, other]);
  });

  it('is not thrown from way to way by somebody who comes and goes with another browser each time', async () => {
    open(answering());
    await join(clinician);
    await room.begin();
    for (let count = 0; count < 20; count += 1) {
      const known = await join(comer('patel', 'expected', [count % 2 ? 'janus' : 'direct']));
      await known.says({ type: 'leave' });
    }
    expect(ways().length).toBeLessThanOrEqual(5);
  });

  it('has everybody on one way, also where Janus fails for one and answers another too late', async () => {
    const admitted: (() => void)[] = [];
    open({
      ...answering(),
      admit: (name, user) =>
        user === 'seat-1' ? Promise.reject(new JanusError(499, 'broken')) : new Promise((resolve) => admitted.push(() => resolve({ room: name, participant: user, pin: '', token: '' }))),
    });
    const [host, known] = [await join(clinician), await join(patient)];
    const begun = room.begin();
    await new Promise((resolve) => setImmediate(resolve));
    for (const answer of admitted) answer();
    await begun;
    expect([host.line.last('enter')?.way, known.line.last('enter')?.way, known.seat.entry]).toEqual(['direct', 'direct', undefined]);
  });

  it('begins over Janus again when everybody is called in anew, although it failed for somebody before', async () => {
    open(answering());
    const [host, known] = [await join(clinician), await join(patient)];
    await room.begin();
    await known.says({ type: 'failed', way: 'janus' });
    await room.hold('on-hold', host.seat);
    await host.says({ type: 'take-up' });
    expect([room.way, known.line.last('enter')?.way]).toEqual(['direct', 'direct']);
    await room.hold('put-back');
    await room.begin();
    expect([ways(), known.line.last('enter')?.way]).toEqual([['janus', 'direct', 'janus'], 'janus']);
  });

  it('takes nobody back as they were who was told of another way on a line that was dead already', async () => {
    open(answering());
    await join(clinician);
    const known = await join(patient);
    await room.begin();
    room.lost(known.seat, known.line, 4_000);
    const again = await join(patient, { seat: known.seat.id, stillUp: true });
    expect(again.line.last('enter')?.way).toBe('janus');
  });

  it('leaves everybody their own share of the chat, and tells whoever has written too much', async () => {
    open();
    const [host, known] = [await join(clinician), await join(patient)];
    await room.begin();
    for (let count = 0; count < 30; count += 1) await known.says({ type: 'say', text: 'x'.repeat(2_000) });
    expect([room.words.length, known.line.last('refused')?.code]).toEqual([20, 'too-much-written']);
    await known.says({ type: 'leave' });
    await (await join(patient)).says({ type: 'say', text: 'x'.repeat(2_000) });
    await host.says({ type: 'say', text: 'I ring you' });
    expect(room.words.map(({ name }) => name).slice(19)).toEqual(['PATEL', 'OKAFOR']);
  });
});
