import { until } from '../../testing/until';
import { JanusRooms } from '../janus-rooms';
import { LocalJanus } from '../local-janus/local-janus';
import { CallRoom } from './call-room';
import type { RoomEvent } from './room-event';
import { clinician, comer, companion, comesTo, Listening, patient } from './people.fake';
import type { Comer, Seat } from './seat';

describe('A call', () => {
  let events: RoomEvent[];
  let count: number;
  let room: CallRoom;
  const parts = (rooms: JanusRooms | null, patience?: { tell: number; keep: number }) => ({
    rooms, iceServers: () => [], janus: () => ({ path: '/janus', coreToken: 'core' }),
    newId: () => `seat-${(count += 1)}`, now: () => '2026-07-06T09:00:00.000Z', told: (event: RoomEvent) => void events.push(event),
    ...(patience && { patience }),
  });
  beforeEach(() => {
    [events, count] = [[], 0];
    room = new CallRoom(parts(null));
  });
  afterEach(() => room.end('ended'));

  const join = async (who: Comer, before?: { seat: string; stillUp: boolean }): Promise<{ seat: Seat; line: Listening }> => {
    const line = new Listening();
    return { seat: await comesTo(room, who, line, before), line };
  };

  it('lets those who are expected wait until it begins, and then in, told who is there', async () => {
    const { line, seat } = await join(patient);
    expect(line.heard).toEqual([{ type: 'welcome', you: seat.id, place: 'waiting', participants: [], said: [] }, { type: 'wait', why: 'not-begun' }]);
    const host = await join(clinician);
    await room.begin();
    expect(line.last('enter')).toMatchObject({ way: 'direct', entry: null, peers: [{ name: 'OKAFOR', place: 'room' }] });
    expect(host.line.last('participant')).toMatchObject({ participant: { id: seat.id, place: 'room' } });
  });

  it('leaves a guest at the door, who hears and says nothing there, until somebody lets them in', async () => {
    const host = await join(clinician);
    const known = await join(patient);
    await room.begin();
    const guest = await join(companion);
    expect(guest.line.heard).toEqual([{ type: 'welcome', you: guest.seat.id, place: 'door', participants: [expect.objectContaining({ name: 'OKAFOR' })], said: [] }]);
    expect(host.line.last('participant')).toMatchObject({ participant: { name: 'ANIL', place: 'door' } });
    await room.heard(guest.seat, { type: 'signal', to: host.seat.id, data: 'x' });
    await room.heard(guest.seat, { type: 'say', text: 'hello' });
    await room.heard(known.seat, { type: 'say', text: 'private' });
    expect([host.line.last('signal'), guest.line.last('said')]).toEqual([undefined, undefined]);
    await room.admit(guest.seat.id);
    expect(guest.line.last('enter')).toMatchObject({ peers: [{ name: 'OKAFOR' }, { name: 'PATEL' }] });
    await room.heard(guest.seat, { type: 'signal', to: host.seat.id, data: 'x' });
    expect(host.line.last('signal')).toEqual({ type: 'signal', from: guest.seat.id, data: 'x' });
  });

  it('keeps what is said for those in it, also for who comes later', async () => {
    const host = await join(clinician);
    const known = await join(patient);
    await room.begin();
    await room.heard(known.seat, { type: 'say', text: '  I cannot hear you ' });
    await room.heard(known.seat, { type: 'say', text: '   ' });
    expect(host.line.last('said')).toEqual({ type: 'said', said: { from: known.seat.id, name: 'PATEL', text: 'I cannot hear you', at: expect.any(String) } });
    expect(room.words).toHaveLength(1);
    room.lost(known.seat, known.line);
    const again = await join(patient, { seat: known.seat.id, stillUp: false });
    expect(again.line.last('welcome')?.said).toHaveLength(1);
  });

  it('puts everybody but the host back to waiting, and takes them in again', async () => {
    await join(clinician);
    const known = await join(patient);
    await room.begin();
    await room.hold('put-back');
    expect(known.line.last('wait')).toEqual({ type: 'wait', why: 'put-back' });
    expect(known.seat.place).toBe('waiting');
    await room.begin();
    expect(known.line.heard.filter(({ type }) => type === 'enter')).toHaveLength(2);
  });

  it('tells the others of a lost line soon, keeps the place, and goes on where sound and picture never stopped', async () => {
    room = new CallRoom(parts(null, { tell: 20, keep: 100_000 }));
    const host = await join(clinician);
    const known = await join(patient);
    await room.begin();
    room.lost(known.seat, known.line);
    await until(() => host.line.last('other-side'), 'the news');
    expect(host.line.last('other-side')).toMatchObject({ id: known.seat.id, state: 'lost' });
    const again = await join(patient, { seat: known.seat.id, stillUp: true });
    expect(again.line.heard.map(({ type }) => type)).toEqual(['welcome']);
    expect(host.line.last('other-side')).toMatchObject({ id: known.seat.id, state: 'back' });
    expect(events.map(({ what }) => what).filter((what) => /came|lost/.test(what))).toEqual(['came', 'came', 'lost', 'came-back']);
  });

  it('gives a place up when nobody comes back, and takes nobody else’s', async () => {
    room = new CallRoom(parts(null, { tell: 10, keep: 50 }));
    const host = await join(clinician);
    const known = await join(patient);
    const stranger = await join(companion, { seat: known.seat.id, stillUp: true });
    expect(stranger.seat).not.toBe(known.seat);
    room.lost(known.seat, known.line);
    await until(() => host.line.last('gone'), 'the end of it');
    expect(host.line.last('gone')).toEqual({ type: 'gone', id: known.seat.id, why: 'lost' });
  });

  it('has no way left but the telephone when the last one fails', async () => {
    const host = await join(clinician);
    const known = await join(patient);
    await room.begin();
    await room.heard(known.seat, { type: 'failed', way: 'direct' });
    for (const { line } of [host, known]) expect(line.last('offer')).toMatchObject({ instead: 'telephone' });
  });

  it('says so when the browsers have no way in common', async () => {
    await join(comer('okafor', 'host', ['janus']));
    const known = await join(patient);
    await room.begin();
    expect([known.line.last('offer')?.instead, known.line.last('enter')]).toEqual(['telephone', undefined]);
  });

  it('removes somebody, and ends for all', async () => {
    const host = await join(clinician);
    const known = await join(patient);
    await room.remove(known.seat.id);
    expect([known.line.closed, known.line.last('closed')]).toEqual([true, { type: 'closed', why: 'removed' }]);
    expect(host.line.last('gone')).toMatchObject({ why: 'removed' });
    await room.end('ended');
    expect([host.line.closed, room.present]).toEqual([true, []]);
  });

  describe('over Janus', () => {
    let janus: LocalJanus;
    let rooms: JanusRooms;
    beforeEach(async () => {
      janus = await LocalJanus.start({ reclaimSeconds: 1 });
      rooms = new JanusRooms({ url: janus.url, ...janus.secrets, reachable: (is) => void room.janusIs(is) });
      await rooms.start();
      room = new CallRoom(parts(rooms));
    });
    afterEach(async () => {
      await room.end('ended');
      await rooms.stop();
      await janus.stop();
    });

    it('gives each person an entry of their own, another each time', async () => {
      const host = await join(clinician);
      const known = await join(patient);
      await room.begin();
      const [one, other] = [host.line.last('enter')?.entry, known.line.last('enter')?.entry];
      expect(one?.room).toBe(other?.room);
      expect(one?.token).not.toBe(other?.token);
      expect(other).toMatchObject({ path: '/janus', coreToken: 'core', participant: expect.stringContaining(`${known.seat.id}.`) });
      await room.hold('on-hold');
      await room.begin();
      expect(known.line.last('enter')?.entry?.token).not.toBe(other?.token);
    });

    it('goes on from browser to browser when Janus goes, or fails for one of them', async () => {
      const host = await join(clinician);
      const known = await join(patient);
      await room.begin();
      await janus.kill();
      await until(() => known.line.last('enter')?.way === 'direct', 'another way', 60_000);
      await until(() => host.line.last('enter')?.way === 'direct', 'the same for the host');
      expect(host.line.last('enter')?.entry).toBeNull();
      expect(events).toContainEqual({ what: 'way', way: 'direct', why: 'Janus does not answer' });
    });

    it('goes another way for the sake of one whose browser cannot go over Janus', async () => {
      const host = await join(clinician);
      await room.begin();
      expect(host.line.last('enter')?.way).toBe('janus');
      const known = await join(comer('patel', 'expected', ['direct']));
      expect([host.line.last('enter')?.way, known.line.last('enter')?.way]).toEqual(['direct', 'direct']);
    });

    it('takes the way that everybody can', async () => {
      await join(comer('okafor', 'host', ['direct']));
      const known = await join(patient);
      await room.begin();
      expect(known.line.last('enter')?.way).toBe('direct');
    });
  });
});
