import { NOTHING_MEASURED, type Sample } from '@anteroom/media/quality';
import type { ToBrowser } from '@anteroom/media/protocol';
import { CallRoom, type Comer, type Line, type Seat } from '@anteroom/media/server';
import { FollowedCall } from './followed-call';
import type { ToRecord } from './to-record';

const GOOD: Sample = { rttMs: 60, playoutMs: 40, soundLost: 0, jitterMs: 5, frozenMs: 0, silentMs: 0 };
const LATE: Sample = { ...GOOD, rttMs: 1_000 };

class Listening implements Line {
  readonly heard: ToBrowser[] = [];

  send(message: ToBrowser): void {
    if (message.type === 'quality' || message.type === 'other-side') this.heard.push(message);
  }

  close(): void {
    this.heard.length = 0;
  }

  take(): ToBrowser[] {
    return this.heard.splice(0);
  }
}

const comer = (role: string, standing: Comer['standing']): Comer => ({ user: role, role, name: role, standing, ways: ['direct'] });

describe('A call that is followed', () => {
  let room: CallRoom;
  let call: FollowedCall;
  let recorded: ToRecord[];
  let at: number;

  const join = async (role: string, standing: Comer['standing'], before?: Parameters<CallRoom['join']>[2]): Promise<{ seat: Seat; line: Listening }> => {
    const line = new Listening();
    return { seat: (await room.join(comer(role, standing), line, before)) as Seat, line };
  };

  /** Who hears whom, and how; for so many seconds. */
  const pass = (seconds: number, says: [Seat, Record<string, Sample>, Sample?][]): void => {
    for (const until = at + seconds * 1_000; at < until; at += 500) {
      if (at % 2_000 === 0) for (const [seat, of, own = GOOD] of says) call.heard(at, { what: 'sample', seat, message: { type: 'sample', sample: own, of } });
      call.tick(at);
    }
  };

  beforeEach(() => {
    let seats = 0;
    [recorded, at] = [[], 0];
    room = new CallRoom({
      rooms: null, iceServers: () => [], janus: () => ({ path: '', coreToken: '' }), newId: () => `seat-${(seats += 1)}`, now: () => '2026-07-06T09:00:00.000Z',
      told: (event) => call.heard(at, event), patience: { tell: 1, keep: 60_000 },
    });
    call = new FollowedCall(room, (one) => void recorded.push(one));
  });

  afterEach(() => room.end('ended'));

  const begun = async () => {
    const host = await join('clinician', 'host');
    const patient = await join('patient', 'expected');
    await room.begin();
    return { host, patient };
  };

  it('is recorded in the words of a consultation', async () => {
    const { host, patient } = await begun();
    pass(12, [[host.seat, { [patient.seat.id]: GOOD }], [patient.seat, { [host.seat.id]: GOOD }, LATE]]);
    pass(8, [[host.seat, { [patient.seat.id]: { ...GOOD, silentMs: 2_000 } }], [patient.seat, { [host.seat.id]: GOOD }, LATE]]);
    expect(recorded).toEqual([
      ...['clinician', 'patient'].flatMap((of) => ['sound-back', 'picture-back'].map((kind) => ({ stem: 'note-call-media', input: { kind, of } }))),
      { stem: 'observe-connection', input: { state: 'established' } },
      { stem: 'note-call-quality', input: { kind: 'fine', toward: 'clinician', delayMs: 70 } },
      { stem: 'note-call-quality', input: { kind: 'prompt', toward: 'patient', delayMs: 540 } },
      { stem: 'observe-connection', input: { state: 'degraded', why: 'They hear each other late' } },
      { stem: 'note-call-media', input: { kind: 'sound-lost', of: 'patient' } },
    ]);
  });

  it('says whose side is lost, and that it is the service’s where both are and the way had just failed', async () => {
    const { host, patient } = await begun();
    pass(8, [[host.seat, { [patient.seat.id]: GOOD }], [patient.seat, { [host.seat.id]: GOOD }]]);
    const silent = { ...GOOD, playoutMs: null, silentMs: 2_000, frozenMs: 2_000 };
    call.janus(at, { at: 0, what: 'restarted' });
    pass(8, [[host.seat, { [patient.seat.id]: silent }], [patient.seat, { [host.seat.id]: silent }]]);
    expect(recorded).toContainEqual({ stem: 'observe-connection', input: { state: 'lost', side: 'service' } });
  });

  it('tells the clinician of everybody, the patient of the other side and their own line, and a guest of the others alone', async () => {
    const { host, patient } = await begun();
    const guest = await join('companion', 'guest');
    await room.admit(guest.seat.id);
    pass(12, [[host.seat, { [patient.seat.id]: GOOD, [guest.seat.id]: { ...GOOD, silentMs: 2_000 } }], [patient.seat, { [host.seat.id]: GOOD }]]);
    const quality = [expect.objectContaining({ type: 'quality', toward: patient.seat.id, band: 'fine' }), expect.objectContaining({ type: 'quality', toward: host.seat.id, band: 'fine' })];
    const silent = expect.objectContaining({ type: 'other-side', id: guest.seat.id, state: 'silent', since: expect.stringContaining('1970-01-01T00:00:') });
    expect(host.line.take()).toEqual(expect.arrayContaining([...quality, silent]));
    expect(patient.line.take()).toHaveLength(3);
    expect(guest.line.take()).toEqual([]);
  });

  it('tells nobody who waits, and whoever comes in how it stands', async () => {
    const { host, patient } = await begun();
    const silent: Parameters<typeof pass>[1] = [[host.seat, { [patient.seat.id]: { ...GOOD, silentMs: 2_000 } }], [patient.seat, { [host.seat.id]: GOOD }]];
    pass(12, silent);
    room.lost(host.seat, host.line);
    const again = await join('clinician', 'host', { seat: host.seat.id, stillUp: false });
    expect(again.line.take()).toContainEqual(expect.objectContaining({ type: 'other-side', id: patient.seat.id, state: 'silent' }));
    await room.hold('put-back');
    patient.line.take();
    pass(20, []);
    expect([patient.line.take(), again.line.take()]).toEqual([[], [expect.objectContaining({ id: patient.seat.id, state: 'back' })]]);
  });

  it('says nothing of a loss when the patient left on purpose, and does when their line was lost', async () => {
    const { host, patient } = await begun();
    pass(8, [[host.seat, { [patient.seat.id]: GOOD }], [patient.seat, { [host.seat.id]: GOOD }]]);
    await room.heard(patient.seat, { type: 'leave' });
    recorded = [];
    pass(20, [[host.seat, {}]]);
    const again = await join('patient', 'expected');
    pass(8, [[host.seat, { [again.seat.id]: GOOD }], [again.seat, { [host.seat.id]: GOOD }]]);
    expect(recorded.filter(({ stem }) => stem !== 'note-call-quality')).toEqual([]);
    room.lost(again.seat, again.line);
    pass(12, [[host.seat, {}]]);
    expect(recorded).toContainEqual({ stem: 'observe-connection', input: { state: 'lost', side: 'patient' } });
  });

  it('says at once that nobody is lost whose line is away while they are heard, and that they are back when it is', async () => {
    const { host, patient } = await begun();
    pass(8, [[host.seat, { [patient.seat.id]: GOOD }], [patient.seat, { [host.seat.id]: GOOD }]]);
    host.line.take();
    room.lost(patient.seat, patient.line);
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(host.line.take()).toMatchObject([{ state: 'lost' }, { state: 'back' }]);
    await join('patient', 'expected', { seat: patient.seat.id, stillUp: true });
    expect(host.line.take()).toMatchObject([{ id: patient.seat.id, state: 'back' }]);
  });

  it('says not known when everybody has gone', async () => {
    const { host, patient } = await begun();
    pass(8, [[host.seat, { [patient.seat.id]: GOOD }], [patient.seat, { [host.seat.id]: GOOD }]]);
    recorded = [];
    call.end(at);
    expect(recorded).toEqual(['clinician', 'patient'].map((toward) => ({ stem: 'note-call-quality', input: { kind: 'not-known', toward, delayMs: null } })));
  });

  it('knows nothing of what nobody measured', async () => {
    const { host, patient } = await begun();
    pass(60, [[host.seat, { [patient.seat.id]: NOTHING_MEASURED }, NOTHING_MEASURED]]);
    expect([recorded, host.line.take(), patient.line.take()]).toEqual([[], [], []]);
  });
});
