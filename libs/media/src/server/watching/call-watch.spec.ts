import { NOTHING_MEASURED as UNKNOWN } from '../../quality';
import { ACall, GOOD, person } from './a-call.fake';
import type { ForRecord } from './noticed';

const only = <W extends ForRecord['what']>(told: readonly [number, ForRecord][], what: W): [number, Extract<ForRecord, { what: W }>][] =>
  told.filter((one): one is [number, Extract<ForRecord, { what: W }>] => one[1].what === what);

describe('Watching a call', () => {
  let call: ACall;

  beforeEach(() => {
    call = new ACall();
  });

  /** A call that is up and measured, with that told and done. */
  const upAndMeasured = (): void => {
    call.pass(20);
    call.told();
  };

  it('says that it is established and how it is heard on both sides, and then nothing for as long as it stays so', () => {
    call.pass(600);
    expect(call.told()).toEqual({
      record: [
        [2, { what: 'media', of: 'host', media: 'sound', flows: true }],
        [2, { what: 'media', of: 'host', media: 'picture', flows: true }],
        [2, { what: 'media', of: 'expected', media: 'sound', flows: true }],
        [2, { what: 'media', of: 'expected', media: 'picture', flows: true }],
        [2, { what: 'connection', state: 'established' }],
        [6, { what: 'quality', toward: 'host', band: 'fine', delayMs: 100 }],
        [6, { what: 'quality', toward: 'expected', band: 'fine', delayMs: 100 }],
      ],
      browsers: [
        [6, { what: 'quality', from: 'host', toward: 'patient', band: 'fine', delayMs: 100 }],
        [6, { what: 'quality', from: 'patient', toward: 'host', band: 'fine', delayMs: 100 }],
      ],
    });
  });

  it('says nothing of what nobody measured, however long the call goes on', () => {
    call.says = { host: { own: UNKNOWN, of: { patient: UNKNOWN } }, patient: { own: UNKNOWN, of: {} } };
    call.pass(120);
    expect(call.told()).toEqual({ browsers: [], record: [] });
  });

  it('does not believe in delays of a minute and more', () => {
    call.says.patient = { own: { ...GOOD, rttMs: 1e300 }, of: { host: GOOD } };
    call.pass(30);
    expect(only(call.told().record, 'quality')).toEqual([]);
  });

  it('tells of nothing that was missed before it was expected, whatever a browser says', () => {
    upAndMeasured();
    call.hear('host', { silentMs: 1e300, frozenMs: 1e300 });
    call.pass(10);
    const { browsers, record } = call.told();
    expect(browsers).toEqual([[expect.any(Number), { what: 'other-side', id: 'patient', state: 'lost', since: 0 }]]);
    expect(only(record, 'media').map(([, { flows }]) => flows)).toEqual([false, false]);
  });

  it('adds both legs and what the receiver keeps back, for each direction by itself', () => {
    call.says = { host: { own: { ...GOOD, rttMs: 100 }, of: { patient: { ...GOOD, playoutMs: 300 } } }, patient: { own: { ...GOOD, rttMs: 400 }, of: { host: GOOD } } };
    call.pass(10);
    const { record } = call.told();
    expect(only(record, 'quality').map(([, one]) => [one.toward, one.band, one.delayMs])).toEqual([['host', 'prompt', 550], ['expected', 'watch', 290]]);
    expect(only(record, 'connection').map(([, one]) => one)).toEqual([{ what: 'connection', state: 'established' }, { what: 'connection', state: 'degraded', why: 'delay' }]);
  });

  it('tells that somebody cannot be heard within five seconds, as one thing also where Janus says so too', () => {
    upAndMeasured();
    call.pass(0.5);
    call.hear('host', { silentMs: 2_000 });
    call.watch.janus(call.at + 1_500, { at: 0, what: 'media', room: 'r', participant: 'patient.1', direction: 'up', media: 'audio', flows: false });
    const stopped = call.at / 1_000;
    call.pass(20);
    const { browsers, record } = call.told();
    expect(browsers).toEqual([[expect.any(Number), { what: 'other-side', id: 'patient', state: 'silent', since: expect.any(Number) }]]);
    expect((browsers[0]?.[0] ?? Infinity) - stopped).toBeLessThanOrEqual(5);
    expect(record.map(([, one]) => one)).toEqual([{ what: 'media', of: 'expected', media: 'sound', flows: false }]);
  });

  it('does not miss the sound of somebody who is muted, nor the picture of a camera that is off', () => {
    upAndMeasured();
    call.change('patient', { muted: true, cameraOff: true });
    call.hear('host', { silentMs: 30_000, frozenMs: 30_000 });
    call.pass(30);
    expect(call.told()).toEqual({ browsers: [], record: [] });
    call.change('patient', { muted: false });
    call.pass(1);
    expect(call.told().record).toEqual([]);
    call.pass(4);
    expect(call.told().record.map(([, one]) => one)).toContainEqual({ what: 'media', of: 'expected', media: 'sound', flows: false });
  });

  it('says lost when nothing of a side arrives, and whose side it was, and that it is back', () => {
    upAndMeasured();
    call.hear('host', { silentMs: 2_000, frozenMs: 2_000 });
    call.pass(6);
    expect(only(call.told().record, 'connection').map(([, one]) => one)).toEqual([{ what: 'connection', state: 'lost', gone: 'expected' }]);
    call.allGood();
    call.pass(12);
    const { browsers, record } = call.told();
    expect(browsers.map(([, one]) => one)).toEqual([{ what: 'other-side', id: 'patient', state: 'back', since: expect.any(Number) }]);
    expect(only(record, 'connection').map(([, one]) => one)).toEqual([{ what: 'connection', state: 'established' }]);
  });

  it('does not call a side lost whose line to us is gone while it is still heard, and does when it is not', () => {
    upAndMeasured();
    call.change('patient', { hasLine: false });
    call.says.patient = null;
    call.pass(8);
    expect(call.told().browsers).toEqual([]);
    call.says.host = null;
    call.pass(20);
    const { browsers, record } = call.told();
    expect(browsers.map(([, one]) => one)).toContainEqual({ what: 'other-side', id: 'patient', state: 'lost', since: expect.any(Number) });
    expect(only(record, 'connection').map(([, one]) => one)).toContainEqual({ what: 'connection', state: 'lost', gone: 'expected' });
  });

  it('says lost of a side that left the room, and nothing of one that was sent back to waiting or never came', () => {
    upAndMeasured();
    call.change('patient', { place: 'waiting' });
    call.pass(30);
    expect(only(call.told().record, 'connection')).toEqual([]);
    call.people = [person('host', 'host')];
    call.pass(10);
    expect(only(call.told().record, 'connection').map(([, one]) => one)).toEqual([{ what: 'connection', state: 'lost', gone: 'expected' }]);
    const another = new ACall();
    another.people = [person('host', 'host')];
    another.pass(60);
    expect(another.told().record).toEqual([]);
  });

  it('says not known, and not fine, of a line nobody measures any more, and when it goes another way or Janus begins anew', () => {
    upAndMeasured();
    call.says = {};
    call.pass(30);
    expect(only(call.told().record, 'quality').map(([, one]) => one.band)).toEqual(['not-known', 'not-known']);
    for (const break_ of [() => (call.way = 'direct'), () => call.watch.janus(call.at, { at: 0, what: 'restarted' })]) {
      call = new ACall();
      upAndMeasured();
      call.says = {};
      break_();
      call.pass(1);
      expect(only(call.told().record, 'quality').map(([, one]) => [one.band, one.delayMs])).toEqual([['not-known', null], ['not-known', null]]);
    }
  });

  it('calls a line bad that loses a tenth of the sound for five seconds, and not one that stutters once', () => {
    upAndMeasured();
    call.hear('host', { soundLost: 0.2 });
    call.pass(1.5);
    call.allGood();
    call.pass(20);
    expect(call.told().record).toEqual([]);
    call.hear('patient', { soundLost: 0.1 });
    call.pass(12);
    expect(call.told().record.map(([, one]) => one)).toEqual([{ what: 'connection', state: 'degraded', why: 'loss' }]);
  });

  it('tells of a guest to those in the call, by name of their seat, and keeps it as a guest’s', () => {
    call.people.push(person('anil', 'guest'));
    call.says.host = { own: GOOD, of: { patient: GOOD, anil: GOOD } };
    upAndMeasured();
    call.says.host = { own: GOOD, of: { patient: GOOD, anil: { ...GOOD, silentMs: 3_000 } } };
    call.pass(4);
    const { browsers, record } = call.told();
    expect(browsers.map(([, one]) => one)).toEqual([{ what: 'other-side', id: 'anil', state: 'silent', since: expect.any(Number) }]);
    expect(record.map(([, one]) => one)).toEqual([{ what: 'media', of: 'guest', media: 'sound', flows: false }]);
  });

  it('takes up where it was when somebody comes back on another seat', () => {
    upAndMeasured();
    call.hear('host', { silentMs: 4_000 });
    call.pass(6);
    call.people = [person('host', 'host'), person('again', 'expected')];
    call.says = { host: { own: GOOD, of: { again: GOOD } }, again: { own: GOOD, of: { host: GOOD } } };
    call.pass(20);
    expect(only(call.told().record, 'media').map(([, one]) => one.flows)).toEqual([false, true]);
  });

  it('has for somebody who comes in what they would have been told', () => {
    expect(call.watch.stands()).toEqual([]);
    upAndMeasured();
    call.hear('host', { silentMs: 4_000 });
    call.pass(6);
    expect(call.watch.stands().map((one) => (one.what === 'quality' ? one.band : one.state))).toEqual(['silent', 'fine', 'fine']);
    expect(call.watch.sideOf('patient')).toMatchObject({ state: 'silent', isThere: true });
    expect(call.watch.sideOf('nobody')).toBeUndefined();
  });
});
