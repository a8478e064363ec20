import type { Kysely } from 'kysely';
import { SettableClock } from './clock';
import { engineMigrations, type EngineTables } from './engine.migrations';
import { prepareStore } from './operational-store';
import { noteRestore, Restores } from './restores';
import { ServiceTimes } from './service-times';
import { Signal } from './signal';
import { eachStore } from './testing/each-store';

const at = (time: string): string => `2026-07-06T${time}:00.000Z`;

eachStore('The service times', (stores) => {
  let db: Kysely<EngineTables>;
  let clock: SettableClock;
  let running: ServiceTimes;
  let broken: boolean;

  const aNode = (store: Kysely<EngineTables>, isBroken = () => broken): ServiceTimes =>
    new ServiceTimes(store, clock, { look: async () => [{ part: 'event-log', gone: isBroken() }], changed: new Signal(() => undefined) }, new Restores(store));
  const start = async (time: string): Promise<void> => {
    clock.set(at(time));
    running = aNode(db);
    await running.start();
  };
  const stop = async (time: string): Promise<void> => {
    clock.set(at(time));
    await running.stop();
  };

  beforeEach(async () => {
    broken = false;
    db = await stores.fresh<EngineTables>(engineMigrations);
    clock = new SettableClock(at('07:00'));
    await start('07:00');
  });
  afterEach(async () => {
    await running.stop();
  });

  it('know that the server was there while it ran', () => {
    clock.set(at('09:00'));
    expect(running.wasUp(at('08:00'), at('09:00'))).toBe(true);
    expect(running.downtimes()).toEqual([]);
  });

  it('do not know about the time before it first ran, nor about the future', () => {
    expect(running.wasUp(at('06:59'), at('07:00'))).toBeNull();
    expect(running.wasUp(at('07:00'), at('07:01'))).toBeNull();
  });

  it('tell of a morning on which it was down', async () => {
    clock.set(at('07:00'));
    await stop('07:01');
    await start('12:00');
    clock.set(at('13:00'));
    expect(running.wasUp(at('09:30'), at('10:20'))).toBe(false);
    expect(running.wasUp(at('11:30'), at('12:30'))).toBe(false);
    expect(running.wasUp(at('12:00'), at('13:00'))).toBe(true);
    expect(running.downtimes()).toEqual([{ from: new Date(at('07:01')), to: new Date(at('12:00')) }]);
    expect(running.downtimes(at('12:30'))).toEqual([]);
  });

  it('count from the last sign of life when it was killed', async () => {
    clock.set(at('07:01'));
    await running.beat();
    clearInterval(running['timer']);
    await start('08:00');
    expect(running.downtimes()).toEqual([{ from: new Date(at('07:01')), to: new Date(at('08:00')) }]);
  });

  it('take no notice of a restart within a minute', async () => {
    await stop('07:01');
    await start('07:02');
    expect(running.wasUp(at('07:00'), at('07:02'))).toBe(true);
  });

  it('do not count as there while a part they stand on is gone, nor in the moment after it is back', async () => {
    broken = true;
    clock.set(at('07:01'));
    await running.beat();
    clock.set(at('07:30'));
    expect(running.wasUp(at('07:10'), at('07:20'))).toBe(false);
    expect(running.downtimes()).toEqual([{ from: new Date(at('07:00')), to: new Date(at('07:30')) }]);
    broken = false;
    await running.beat();
    clock.set(at('07:31'));
    expect(running.downtimes()).toEqual([{ from: new Date(at('07:00')), to: new Date(at('07:30')) }]);
  });

  it('count what was lost with a restore as away, although somebody was there then', async () => {
    for (const time of ['07:01', '07:02', '07:03']) {
      clock.set(at(time));
      await running.beat();
    }
    await stop('07:04');
    await noteRestore(db, { id: 'a backup', since: at('07:02'), at: at('07:04') });
    await start('07:04');
    clock.set(at('11:00'));
    expect(running.downtimes()).toEqual([{ from: new Date(at('07:02')), to: new Date(at('07:04')) }]);
    expect(running.wasUp(at('07:03'), at('07:30'))).toBe(false);
    expect(running.wasUp(at('07:10'), at('10:40'))).toBe(true);
  });

  it('tell that the machine slept', async () => {
    clock.set(at('08:00'));
    await running.beat();
    expect(running.wasUp(at('07:30'), at('08:00'))).toBe(false);
  });

  describe('of several nodes', () => {
    let other: ServiceTimes;
    const beats = async (time: string, ...nodes: ServiceTimes[]): Promise<void> => {
      clock.set(at(time));
      for (const node of nodes) await node.beat();
    };

    beforeEach(async () => {
      other = aNode(await stores.again<EngineTables>(engineMigrations), () => false);
      await other.start();
    });
    afterEach(() => other.stop());

    it('tell of no absence while one of them was there', async () => {
      await stop('07:01');
      for (let minute = 2; minute < 60; minute += 1) await beats(`07:${String(minute).padStart(2, '0')}`, other);
      await start('08:00');
      expect(running.downtimes()).toEqual([]);
      expect(running.wasUp(at('07:00'), at('08:00'))).toBe(true);
    });

    it('tell of an absence from when the last of them went until the first came back', async () => {
      await stop('07:01');
      await beats('07:02', other);
      clearInterval(other['timer']);
      await start('09:00');
      await beats('09:01', other);
      expect(other.downtimes()).toEqual([{ from: new Date(at('07:02')), to: new Date(at('09:00')) }]);
      expect(running.downtimes()).toEqual(other.downtimes());
    });

    it('take another’s word while a part this one stands on is gone', async () => {
      broken = true;
      for (let minute = 1; minute < 31; minute += 1) await beats(`07:${String(minute).padStart(2, '0')}`, running, other);
      expect(running.downtimes()).toEqual([]);
      clearInterval(other['timer']);
      clock.set(at('08:00'));
      await running.beat();
      expect(running.downtimes()).toEqual([{ from: new Date(at('07:30')), to: new Date(at('08:00')) }]);
    });
  });

  it('keep what a store of one node knew', async () => {
    const store = await stores.fresh<{ runs: { started: number; seen: number } }>(engineMigrations.slice(0, 1));
    await store.insertInto('runs').values({ started: Date.parse(at('05:00')), seen: Date.parse(at('06:00')) }).execute();
    const node = aNode(await stores.again<EngineTables>(engineMigrations));
    await prepareStore(store, engineMigrations);
    await node.start();
    expect(node.downtimes()).toEqual([{ from: new Date(at('06:00')), to: new Date(at('07:00')) }]);
    await node.stop();
  });
});
