import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventsIn, type JanusEvent } from './janus-event';
import { Telemetry, type Change } from './telemetry';

/** 33 seconds of a real Janus: two come in; in alice's way 500 ms from second 8 to 13, 10 % loss from 14, nothing from 20 to 23, her socket drops at 26. */
const recorded = eventsIn(JSON.parse(readFileSync(join(__dirname, 'recorded/impaired-call.json'), 'utf8')));
const events = recorded.map(named);
const start = Math.floor((events[0]?.timestamp ?? 0) / 1000);

const told = (list: readonly JanusEvent[] = events): Change[] => {
  const telemetry = new Telemetry();
  return list.flatMap((event) => [...telemetry.take(event)]);
};
const seconds = ({ at }: Change): number => (at - start) / 1000;
const of = <W extends Change['what']>(what: W, participant?: string, from = told()): Extract<Change, { what: W }>[] =>
  from.filter((change): change is Extract<Change, { what: W }> => change.what === what && (participant === undefined || ('participant' in change && change.participant === participant)));

describe('What Janus saw of a call', () => {
  it('names who came in, and calls an impostor whose token carries another name or none, with nothing of what they do', () => {
    expect(of('joined').map(({ participant }) => participant)).toEqual(['alice', 'bob']);
    const withoutNames = told(recorded);
    expect(withoutNames.map(({ what }) => what)).toEqual(['restarted', 'impostor', 'impostor']);
    expect(of('impostor', undefined, withoutNames).map(({ participant }) => participant)).toEqual(['alice', 'bob']);
    const asBob = told(recorded.map((event) => withToken(event, 'bob')));
    expect(of('impostor', undefined, asBob).map(({ participant }) => participant)).toEqual(['alice']);
  });

  it('puts nobody down as an impostor because an event was lost on its way', () => {
    const withoutToken = events.filter(({ event }) => event.name !== 'attached');
    expect(of('impostor', undefined, told(withoutToken))).toEqual([]);
    expect(of('joined', undefined, told(withoutToken)).map(({ participant }) => participant)).toEqual(['alice', 'bob']);
  });

  it('tells within three seconds that sound and picture of somebody no longer come, and that they come again', () => {
    const upward = of('media', 'alice').filter(({ direction }) => direction === 'up');
    const changes = upward.map((change) => [change.media, change.flows, Math.round(seconds(change))] as const);
    const lost = changes.filter(([, flows, at]) => !flows && at >= 20 && at <= 26);
    expect(new Set(lost.map(([media]) => media))).toEqual(new Set(['audio', 'video']));
    const last = new Map(changes.filter(([, , at]) => at < 27).map(([media, flows]) => [media, flows]));
    expect([...last.values()]).toEqual([true, true]);
  });

  it('measures the round trip on what is sent to somebody, and says not known for what they send', () => {
    const slow = of('measured', 'alice').filter((change) => seconds(change) > 8 && seconds(change) < 13.5);
    const rtts = slow.filter(({ direction, media }) => direction === 'down' && media === 'video').map(({ measured }) => measured.rttMs);
    expect(rtts.length).toBeGreaterThan(2);
    for (const rtt of rtts) expect(rtt).toBeGreaterThan(450);
    for (const { direction, measured } of of('measured')) if (direction === 'up') expect(measured.rttMs).toBeNull();
    const bob = of('measured', 'bob').filter(({ direction, media }) => direction === 'down' && media === 'video');
    for (const { measured } of bob) expect(measured.rttMs ?? 0).toBeLessThan(100);
  });

  it('counts a tenth lost as about a tenth', () => {
    const during = of('measured', 'alice').filter((change) => seconds(change) > 18.5 && seconds(change) < 20.2 && change.direction === 'up');
    expect(during.length).toBeGreaterThan(0);
    for (const { measured } of during) {
      expect(measured.lost).toBeGreaterThan(0.03);
      expect(measured.lost).toBeLessThan(0.25);
    }
  });

  it('says nothing of quality before it has seen five seconds', () => {
    expect(Math.min(...of('measured').map(seconds))).toBeGreaterThan(6);
  });

  it('tells once that somebody was put out, and nothing of a lost socket while sound and picture go on', () => {
    expect(of('left', 'alice').map(({ how }) => how)).toEqual(['kicked']);
    const aroundTheDrop = told().filter((change) => seconds(change) > 25.8 && seconds(change) < 27.5);
    expect(aroundTheDrop.map(({ what }) => what).filter((what) => what !== 'measured')).toEqual([]);
  });

  it('forgets everything when Janus begins anew', () => {
    const started = events[0];
    if (!started) throw new Error('The recording is empty');
    const half = events.slice(0, 120);
    const after = told([...half, started]);
    expect(after.at(-1)).toMatchObject({ what: 'restarted' });
    const telemetry = new Telemetry();
    for (const event of [...half, started]) telemetry.take(event);
    expect(events.slice(120, 160).flatMap((event) => [...telemetry.take(event)])).toEqual([]);
  });

  it('takes one event or a list, and leaves out what is none', () => {
    expect(eventsIn(events[0])).toHaveLength(1);
    expect(eventsIn([events[0], null, 'x', { type: '1' }, { type: 1, timestamp: 1, event: [] }])).toHaveLength(1);
    expect(eventsIn(undefined)).toEqual([]);
  });

  it('does not fall over events it has never seen', () => {
    const odd: JanusEvent[] = [
      { type: 999, timestamp: 1, event: {} },
      { type: 64, timestamp: 1, event: {} },
      { type: 32, subtype: 3, timestamp: 1, event: {} },
      { type: 1, timestamp: 1, event: { name: 'destroyed' } },
      { type: 128, timestamp: 1, event: { id: 'x' } },
    ];
    expect(told(odd)).toEqual([]);
  });
});

/** As our own tokens are, which carry a name; the recording's do not. */
function named(event: JanusEvent): JanusEvent {
  const joined = recorded.find(({ session_id: session, event: { data } }) => session === event.session_id && (data as { event?: string } | undefined)?.event === 'joined');
  const { id } = (joined?.event.data ?? {}) as { id?: string };
  return id === undefined ? event : withToken(event, id);
}

function withToken(event: JanusEvent, name: string): JanusEvent {
  return event.event.name === 'attached' && typeof event.event.token === 'string' ? { ...event, event: { ...event.event, token: `1,janus,u=${name}:sig` } } : event;
}
