import { ACall, GOOD, person } from './a-call.fake';
import type { ForBrowsers, ForRecord } from './noticed';

const NOTHING_COMES = { silentMs: 2_000, frozenMs: 2_000 };

describe('Watching a call whose people come and go', () => {
  let call: ACall;
  beforeEach(() => {
    call = new ACall();
    call.pass(12);
    call.told();
  });
  const losses = (): { browsers: ForBrowsers[]; record: ForRecord[] } => {
    const { browsers, record } = call.told();
    const isLoss = ({ what }: { what: string }): boolean => what !== 'quality';
    return { browsers: browsers.map(([, one]) => one).filter(isLoss), record: record.map(([, one]) => one).filter(isLoss) };
  };
  const NONE = { browsers: [], record: [] };
  const joins = (participant: string): void => call.watch.janus(call.at, { at: 0, room: 'r', participant, what: 'joined' });
  const isKicked = (participant: string): void => call.watch.janus(call.at, { at: 0, room: 'r', participant, what: 'left', how: 'kicked' });
  const waits = (seconds: number): void => {
    call.change('patient', { place: 'waiting' });
    call.says = { host: { own: GOOD, of: {} }, patient: null };
    call.pass(seconds);
  };
  const comesIn = (participant: string | null): void => {
    call.change('patient', { place: 'room' });
    call.watch.entered(call.at, 'patient', participant);
    call.watch.entered(call.at, 'host', participant && 'host.2');
  };

  it.each([2, 10, 60])('misses nothing of a patient who was held for %i seconds over Janus, whose old name there went', (seconds) => {
    call.watch.entered(call.at, 'patient', 'patient.1');
    joins('patient.1');
    isKicked('patient.1');
    waits(seconds);
    comesIn('patient.2');
    call.pass(1);
    joins('patient.2');
    call.allGood();
    call.pass(20);
    expect(losses()).toEqual(NONE);
  });

  it('does not hear of the name that somebody had at Janus before they were held, however late', () => {
    waits(10);
    comesIn('patient.2');
    isKicked('patient.1');
    call.pass(4);
    call.allGood();
    call.pass(10);
    expect(losses()).toEqual(NONE);
  });

  it('misses nothing of a clinician whom nobody could hear while the patient was rung', () => {
    call.way = 'direct';
    waits(20);
    comesIn(null);
    call.hear('patient', { silentMs: 20_000, frozenMs: 20_000 });
    call.hear('host', NOTHING_COMES);
    call.pass(6);
    call.allGood();
    call.pass(10);
    expect(losses()).toEqual(NONE);
  });

  it('does not hear of a name at Janus that somebody went by before the call went on from browser to browser', () => {
    call.watch.entered(call.at, 'patient', 'patient.1');
    call.way = 'direct';
    comesIn(null);
    call.pass(0.5);
    isKicked('patient.1');
    call.says = { host: null, patient: null };
    call.pass(6);
    expect(losses()).toEqual(NONE);
  });

  it('takes back what was said of somebody who is held, because nothing of theirs is to come', () => {
    call.hear('host', { silentMs: 2_000 });
    call.pass(4);
    expect(losses().browsers).toMatchObject([{ id: 'patient', state: 'silent' }]);
    waits(5);
    expect(losses().browsers).toMatchObject([{ id: 'patient', state: 'back' }]);
  });

  it('still tells that nothing came of somebody who should be connected by now', () => {
    waits(10);
    comesIn(null);
    call.allGood();
    call.hear('host', NOTHING_COMES);
    call.pass(7);
    expect(losses()).toEqual(NONE);
    call.pass(5);
    expect(losses()).toMatchObject({ browsers: [{ id: 'patient', state: 'lost' }], record: [{ what: 'media' }, { what: 'media' }, { what: 'connection', state: 'lost', gone: 'expected' }] });
  });

  it('does not call a side lost that went on purpose, until it is there again', () => {
    call.watch.went('expected');
    call.people = [person('host', 'host')];
    call.pass(60);
    expect(losses()).toEqual(NONE);
    call.people = [person('host', 'host'), person('again', 'expected')];
    call.says = { host: { own: GOOD, of: { again: GOOD } }, again: { own: GOOD, of: { host: GOOD } } };
    call.pass(10);
    losses();
    call.people = [person('host', 'host')];
    call.pass(10);
    expect(losses().record).toEqual([{ what: 'connection', state: 'lost', gone: 'expected' }]);
  });
});
