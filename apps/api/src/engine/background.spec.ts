import { Background } from './background';
import { type Locks, type LockTold, OwnLocks } from './locks';

/** Gives and takes locks as it is told. */
class OthersLocks implements Locks {
  readonly wanted = new Map<string, LockTold>();

  want(name: string, told: LockTold) {
    this.wanted.set(name, told);
    return { held: false, release: async () => void (await told.lost()) };
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}

describe('Those who work by themselves', () => {
  let told: string[];
  const worker = (name: string, start: () => void = () => undefined) => ({
    name,
    start: () => { told.push(`${name} starts`); start(); },
    stop: () => void told.push(`${name} stops`),
  });

  beforeEach(() => {
    told = [];
  });

  it('start in the order in which they came, on a node that is alone, and stop in the other', async () => {
    const background = new Background(new OwnLocks());
    background.add(worker('deadlines'));
    background.add(worker('outbox'));
    expect(background.status()).toEqual([{ name: 'deadlines', state: 'down' }, { name: 'outbox', state: 'down' }]);
    await background.start();
    expect(background.status()).toEqual([{ name: 'deadlines', state: 'up' }, { name: 'outbox', state: 'up' }]);
    await background.stop();
    expect(told).toEqual(['deadlines starts', 'outbox starts', 'outbox stops', 'deadlines stops']);
  });

  it('keep a node that is alone from serving when one of them cannot start', async () => {
    const background = new Background(new OwnLocks());
    background.add(worker('deadlines'));
    background.add(worker('outbox', () => { throw new Error('No folder'); }));
    await expect(background.start()).rejects.toThrow('No folder');
    await background.stop();
    expect(told).toEqual(['deadlines starts', 'outbox starts', 'outbox stops', 'deadlines stops']);
  });

  it('work while their lock is held, each by its own, and can begin again', async () => {
    const locks = new OthersLocks();
    const background = new Background(locks);
    background.add(worker('deadlines'));
    background.add(worker('outbox'));
    await background.start();
    expect(background.status()).toEqual([{ name: 'deadlines', state: 'elsewhere' }, { name: 'outbox', state: 'elsewhere' }]);
    const outbox = locks.wanted.get('worker outbox');
    await outbox?.gained();
    expect(background.status()).toMatchObject([{ state: 'elsewhere' }, { state: 'up' }]);
    await outbox?.lost();
    await outbox?.gained();
    await background.stop();
    expect(told).toEqual(['outbox starts', 'outbox stops', 'outbox starts', 'outbox stops']);
  });
});
