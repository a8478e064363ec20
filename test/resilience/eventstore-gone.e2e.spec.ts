import { type EventStoreDouble, startEventStoreDouble } from '../../apps/api/src/engine/eventstore/double/eventstore.fake';
import { PartGone } from './part-gone';

jest.setTimeout(180_000);

describe('A clinic whose EventStoreDB goes and comes back', () => {
  let double: EventStoreDouble;
  let clinic: PartGone;
  const boards: number[] = [];

  beforeAll(async () => {
    double = await startEventStoreDouble();
    clinic = new PartGone({ eventStoreUrl: double.url });
    await clinic.open();
    const { ended } = await clinic.board();
    await double.kill();
    // Each waits until it is known that nothing was stored, or that nobody can say.
    await clinic.isMet(1);
    await clinic.isDown('event-log');
    await ended;
    boards.push((await clinic.board()).status);
    await double.restart();
    await clinic.isUp();
    boards.push((await clinic.board()).status);
    await clinic.does(60);
    await clinic.close();
  });
  afterAll(async () => {
    await clinic.remove();
    await double.stop();
  });

  it('is told so, has everything that was acknowledged, whoever asked again is answered truly, and all goes on by itself', async () => {
    expect(clinic.people.map(({ waited }) => waited >= 1)).toEqual([true, true, true]);
    await clinic.mustHold();
  });

  it('shows no screen as up to date that cannot be', () => {
    expect(boards).toEqual([503, 200]);
  });
});
