import type { Consultation } from '@anteroom/domain';
import type { ToBrowser } from '@anteroom/media/protocol';
import type { Seat } from '@anteroom/media/server';
import type { Noted } from './call-facts';
import type { Standing } from './call-standing';
import { LiveCall } from './live-call';

const CONSULTATION = '0b0f6c8e-6f62-4b7d-9c3a-6a3f7d0f2f11';

const at = (revision: number, held: 'on-hold' | 'ringing' | null = null): Consultation =>
  ({ revision, call: { held }, chatDiscardedAt: null, guests: [] }) as unknown as Consultation;

describe('The call of a consultation', () => {
  let noted: Noted[];
  let recorded: (() => void)[];
  let call: LiveCall;
  beforeEach(() => {
    [noted, recorded] = [[], []];
    call = new LiveCall({
      consultation: CONSULTATION, rooms: null, iceServers: () => [], janus: () => ({ path: '', coreToken: '' }), now: () => new Date().toISOString(), told: () => undefined,
      note: (one) => (noted.push(one), new Promise((resolve) => recorded.push(resolve))),
    });
  });
  afterEach(() => call.room.end('ended'));

  const comes = async (standing: 'expected' | 'host', line = { send: (_message: ToBrowser) => undefined as void, close: () => undefined as void }): Promise<Seat> => {
    const role = standing === 'host' ? 'clinician' : 'patient';
    return (await call.room.join({ user: standing, name: standing, role, standing, ways: ['direct'] }, line)) as Seat;
  };
  const follow = (standing: Standing, consultation: Consultation): Promise<void> => call.follow(standing, consultation);
  const said = (stem: string): object[] => noted.filter((one) => one.stem === stem).map(({ input }) => input);

  it('goes by the newest that is known of it, whichever answer comes first', async () => {
    await follow('on', at(7));
    await follow('ahead', at(6));
    expect(call.room.isOn).toBe(true);
    await follow('ended', at(9));
    await follow('on', at(8));
    expect([call.over, call.room.isOn]).toEqual(['ended', false]);
  });

  it('does not let in who was held while one looked, although that is recorded by then', async () => {
    await follow('on', at(1));
    const host = await comes('host');
    const { said: before } = call;
    await call.room.heard(host, { type: 'hold', why: 'on-hold' });
    while (recorded.length > 0) {
      recorded.shift()?.();
      await new Promise((resolve) => setImmediate(resolve));
    }
    await call.follow('on', at(2), before);
    expect(call.room.isOn).toBe(false);
    await follow('on', at(3));
    expect(call.room.isOn).toBe(true);
  });

  it('records what was done one after the other in that order, also where the first is slow', async () => {
    await follow('on', at(1));
    const host = await comes('host');
    await call.room.heard(host, { type: 'hold', why: 'on-hold' });
    await call.room.heard(host, { type: 'take-up' });
    expect(said('hold-call')).toEqual([{ kind: 'on-hold' }]);
    while (said('hold-call').length < 2 && recorded.length > 0) {
      recorded.shift()?.();
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(said('hold-call')).toEqual([{ kind: 'on-hold' }, { kind: 'taken-up' }]);
  });
});
