import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Measuring } from './measuring';
import { averageRttIn, pairInUse, rttIn, type Statistic } from './statistics';

/** A connection whose browser answers these reports, one after the other. */
const answering = (...reports: readonly (readonly Statistic[])[]) => {
  const rest = [...reports];
  return { getStats: async () => new Map((rest.shift() ?? []).map((entry) => [String(entry.id), entry])) as unknown as RTCStatsReport };
};
const measure = async (...reports: readonly (readonly Statistic[])[]) => {
  const [connection, measuring] = [answering(...reports), new Measuring()];
  const measured = [];
  for (const _report of reports) measured.push(await measuring.measure(connection, connection, () => 'okafor'));
  return measured;
};

/** As Firefox ESR 153 answered: in a direct call, six seconds later, and to Janus when it was just up. */
type Recorded = Record<'direct' | 'directSixSecondsLater' | 'sendingToJanusJustUp', Statistic[]>;
const { direct, directSixSecondsLater, sendingToJanusJustUp } = JSON.parse(readFileSync(join(__dirname, 'recorded/firefox-153.json'), 'utf8')) as Recorded;
const changed = (reports: readonly Statistic[], of: string, by: Statistic): Statistic[] => reports.map((entry) => (entry.type === of ? { ...entry, ...by } : entry));
const alone = (reports: readonly Statistic[], ...types: string[]): Statistic[] => reports.filter(({ type }) => types.includes(String(type)));

describe('What Firefox says of a call', () => {
  it('gives every figure of a line', async () => {
    const [, later] = await measure(direct, directSixSecondsLater);
    expect(later?.of.okafor).toEqual({ rttMs: 2, playoutMs: 224, soundLost: 0, jitterMs: 4, frozenMs: 0, silentMs: 0 });
  });

  it('names the pair in use among several that were nominated and have succeeded', () => {
    const used = pairInUse(direct);
    const late = direct.map((entry) => (entry.id === used?.id ? { ...entry, currentRoundTripTime: 0.7 } : entry));
    expect(rttIn(late)).toBe(700);
    expect(rttIn([...late].reverse())).toBe(700);
  });

  it('is not taken for a line without delay before the first answer came, however sure its 0 looks', () => {
    expect(pairInUse(sendingToJanusJustUp)).toMatchObject({ currentRoundTripTime: 0, responsesReceived: 0 });
    const unheard = alone(sendingToJanusJustUp, 'candidate-pair', 'transport');
    expect(rttIn(unheard)).toBeNull();
    expect(averageRttIn(unheard)).toBeNull();
  });

  it('is taken from what Janus answers of our sound and picture, until then', () => {
    expect(rttIn(sendingToJanusJustUp)).toBe(14);
    expect(averageRttIn(changed(sendingToJanusJustUp, 'remote-inbound-rtp', { roundTripTimeMeasurements: 2, totalRoundTripTime: 0.1 }))).toBe(50);
    expect(rttIn(changed(sendingToJanusJustUp, 'remote-inbound-rtp', { roundTripTimeMeasurements: 0, roundTripTime: 0 }))).toBeNull();
  });
});

describe('What any browser says of a call', () => {
  it('is believed of the pair that was nominated where no transport is named, as long as it gets through', () => {
    const pairs = alone(direct, 'candidate-pair');
    expect(rttIn(changed(pairs, 'candidate-pair', { currentRoundTripTime: 0.3, responsesReceived: undefined }))).toBe(300);
    expect(rttIn(changed(pairs, 'candidate-pair', { state: 'failed', currentRoundTripTime: 0.3 }))).toBeNull();
    expect(rttIn(changed(direct, 'candidate-pair', { state: 'failed', currentRoundTripTime: 0.3 }))).toBeNull();
    expect(averageRttIn(changed(direct, 'candidate-pair', { state: 'failed' }))).toBeNull();
  });

  it('is nothing where nothing is said', async () => {
    const [measured] = await measure([]);
    expect(measured).toEqual({ sample: { rttMs: null, playoutMs: null, soundLost: null, jitterMs: null, frozenMs: null, silentMs: null }, of: {} });
  });
});
