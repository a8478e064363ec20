import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NOTHING_MEASURED } from '../../quality';
import { eventsIn, type JanusEvent } from '../telemetry/janus-event';
import { Telemetry } from '../telemetry/telemetry';
import { CallWatch } from './call-watch';
import type { Noticed, Watched } from './noticed';

/**
 * 33 seconds of a real Janus: two come in; in alice's way 500 ms from second 7 to 13, 10 % loss from 14, nothing from 20 to 23,
 * her socket drops at 26, she is put out at 28.
 */
const events = eventsIn(JSON.parse(readFileSync(join(__dirname, '../telemetry/recorded/impaired-call.json'), 'utf8')));
const ms = ({ timestamp }: JanusEvent): number => Math.floor(timestamp / 1000);
const START = ms(events[0] as JanusEvent);

/** Our own tokens carry a name; the recording's do not. */
const whoseSession = new Map(events.flatMap(({ session_id, event }) => {
  const { event: what, id } = (event.data ?? {}) as { event?: string; id?: string };
  return what === 'joined' && id !== undefined ? [[session_id, id] as const] : [];
}));
const named = (one: JanusEvent): JanusEvent =>
  one.event.name === 'attached' ? { ...one, event: { ...one.event, token: `1,janus,u=${whoseSession.get(one.session_id) ?? 'api'}:sig` } } : one;

const person = (id: string, standing: Watched['standing']): Watched => ({ id, standing, place: 'room', muted: false, cameraOff: false, hasLine: true });
const people = [person('alice', 'expected'), person('bob', 'host')];

/** What was noticed, with the second. Browsers say nothing but how long they keep back what they play. */
function replayed(): { browsers: [number, Noticed['forBrowsers'][number]][]; record: [number, Noticed['forRecord'][number]][] } {
  const telemetry = new Telemetry();
  const watch = new CallWatch();
  const all: ReturnType<typeof replayed> = { browsers: [], record: [] };
  const waiting = events.map(named);
  for (let at = START; at < START + 28_000; at += 500) {
    while (waiting[0] && ms(waiting[0]) <= at) for (const change of telemetry.take(waiting.shift() as JanusEvent)) watch.janus(at, change);
    const kept = { ...NOTHING_MEASURED, playoutMs: 40 };
    watch.sample(at, 'alice', { sample: kept, of: { bob: kept } });
    watch.sample(at, 'bob', { sample: kept, of: { alice: kept } });
    const noticed = watch.tick(at, { people, way: 'janus' });
    const second = (at - START) / 1000;
    all.browsers.push(...noticed.forBrowsers.map((one) => [second, one] as [number, typeof one]));
    all.record.push(...noticed.forRecord.map((one) => [second, one] as [number, typeof one]));
  }
  return all;
}

describe('A call that Janus saw go wrong', () => {
  const { browsers, record } = replayed();

  it('leaves what happened for the record, once each', () => {
    expect(record).toEqual([
      [2, { what: 'media', of: 'expected', media: 'sound', flows: true }],
      [2, { what: 'media', of: 'expected', media: 'picture', flows: true }],
      [3, { what: 'media', of: 'host', media: 'sound', flows: true }],
      [3, { what: 'media', of: 'host', media: 'picture', flows: true }],
      [3, { what: 'connection', state: 'established' }],
      [13, { what: 'quality', toward: 'host', band: 'watch', delayMs: 296 }],
      [13, { what: 'quality', toward: 'expected', band: 'watch', delayMs: 296 }],
      [20.5, { what: 'connection', state: 'degraded', why: 'loss' }],
      [23, { what: 'media', of: 'expected', media: 'sound', flows: false }],
      [23, { what: 'media', of: 'expected', media: 'picture', flows: false }],
      [24, { what: 'quality', toward: 'host', band: 'fine', delayMs: 43 }],
      [24, { what: 'quality', toward: 'expected', band: 'fine', delayMs: 43 }],
      [25.5, { what: 'media', of: 'expected', media: 'sound', flows: true }],
      [25.5, { what: 'media', of: 'expected', media: 'picture', flows: true }],
    ]);
  });

  it('tells those in it within five seconds that the other side is gone, and that it is back', () => {
    const told = browsers.flatMap(([second, one]) => (one.what === 'other-side' ? [[second, one.id, one.state]] : []));
    expect(told).toEqual([[23, 'alice', 'lost'], [25.5, 'alice', 'back']]);
  });

  it('has a delay in both directions, half of it on each leg, though no browser measured the round trip', () => {
    const told = browsers.flatMap(([second, one]) => (one.what === 'quality' ? [[second, one.toward, one.band]] : []));
    expect(told).toEqual([[13, 'bob', 'watch'], [13, 'alice', 'watch'], [24, 'bob', 'fine'], [24, 'alice', 'fine']]);
  });
});
