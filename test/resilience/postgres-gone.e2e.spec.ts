import { startPostgres, type PostgresServer } from '../support/postgres';
import { losesNothing, PartGone } from './part-gone';

jest.setTimeout(180_000);

describe('A clinic whose PostgreSQL dies and comes back', () => {
  let postgres: PostgresServer;
  let clinic: PartGone;
  const boards: number[] = [];

  beforeAll(async () => {
    postgres = await startPostgres();
    clinic = new PartGone({ databaseUrl: await postgres.freshDatabase() });
    await clinic.open();
    for (let time = 0; time < 2; time += 1) {
      const { ended } = await clinic.board();
      await postgres.kill();
      await clinic.isMet();
      await clinic.isDown('operational-store');
      await clinic.isDown('views');
      await ended;
      boards.push((await clinic.board()).status);
      await postgres.restart();
      await clinic.isUp();
      boards.push((await clinic.board()).status);
      await clinic.does(40);
    }
    await clinic.close();
  });
  afterAll(async () => {
    await clinic.remove();
    await postgres.stop();
  });

  losesNothing(() => clinic);

  it('shows no screen as up to date that cannot be', () => {
    expect(boards).toEqual([503, 200, 503, 200]);
  });
});
