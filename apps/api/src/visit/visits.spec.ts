import { SettableClock } from '../engine/clock';
import { eachStore } from '../engine/testing/each-store';
import { visitMigrations, type VisitStore } from './visit.migrations';
import { LIFE, Visits } from './visits';

const MINUTE = 60_000;

eachStore('Visits', (stores) => {
  let clock: SettableClock;
  let here: Visits;
  let elsewhere: Visits;

  beforeEach(async () => {
    clock = new SettableClock('2026-07-06T08:00:00Z');
    here = new Visits(await stores.fresh<VisitStore>(visitMigrations), clock);
    elsewhere = new Visits(await stores.again<VisitStore>(visitMigrations), clock);
  });

  it('are good on every node, for whoever has the cookie', async () => {
    const { id, token } = await here.begin('consultation', 'link');
    expect(await elsewhere.find(id, token)).toEqual({ id, consultation: 'consultation', link: 'link', guest: null });
    expect(await elsewhere.find(id, 'another')).toBeNull();
  });

  it('know a guest from the patient', async () => {
    const { id, token } = await here.begin('consultation', 'link', 'guest');
    expect(await elsewhere.find(id, token)).toEqual({ id, consultation: 'consultation', link: 'link', guest: 'guest' });
  });

  it('last as long as somebody comes back, on whichever node', async () => {
    const { id, token } = await here.begin('consultation', 'link');
    clock.advance(LIFE - MINUTE);
    expect(await elsewhere.find(id, token)).not.toBeNull();
    clock.advance(LIFE - MINUTE);
    expect(await here.find(id, token)).not.toBeNull();
    clock.advance(LIFE);
    expect(await here.find(id, token)).toBeNull();
  });
});
