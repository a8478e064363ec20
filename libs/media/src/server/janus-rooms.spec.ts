import { JanusLink, type Handle } from '../protocol';
import { until } from '../testing/until';
import { JanusRooms, type Entry } from './janus-rooms';
import { LocalJanus } from './local-janus/local-janus';
import { mintToken } from './tokens';

const ROOMS = 'janus.plugin.videoroom';

describe('Rooms at Janus', () => {
  let janus: LocalJanus;
  let rooms: JanusRooms;
  const remade: (readonly string[])[] = [];
  const links: JanusLink[] = [];

  beforeAll(async () => {
    janus = await LocalJanus.start({ reclaimSeconds: 1 });
    rooms = new JanusRooms({ url: janus.url, ...janus.secrets, remade: (all) => remade.push(all) });
    await rooms.start();
  });
  afterEach(async () => void (await Promise.all(links.splice(0).map((link) => link.close()))));
  afterAll(async () => {
    await rooms.stop();
    await janus.stop();
  });

  const handleOf = async (participant: string): Promise<Handle> => {
    const token = mintToken(janus.secrets.tokenSecret, { participant, expires: Date.now() + 60_000 });
    const link = new JanusLink({ url: janus.url, auth: { token } });
    links.push(link);
    return (await link.open()).attach(ROOMS);
  };
  const join = async ({ participant, ...entry }: Entry) =>
    (await handleOf(participant)).call({ request: 'join', ptype: 'publisher', id: participant, ...entry });

  it('let in whom they admitted, and nobody without a token of their own', async () => {
    const room = await rooms.create();
    const alice = await rooms.admit(room, 'alice');
    await expect(join(alice)).resolves.toMatchObject({ data: { videoroom: 'joined', id: alice.participant } });
    expect(await rooms.present(room)).toEqual([alice.participant]);
    for (const wrong of [{ ...alice, token: 'forged' }, { ...alice, token: undefined as unknown as string }, { ...alice, pin: 'another' }]) {
      await expect(join({ ...wrong, participant: 'mallory' })).rejects.toMatchObject({ code: 433 });
    }
  });

  it('let nobody in to whom nothing was given, also where nobody was admitted yet', async () => {
    const room = await rooms.create();
    await expect(join({ room, pin: '', token: 'any', participant: 'mallory' })).rejects.toMatchObject({ code: 433 });
  });

  it('put somebody out, who does not come in again by what they hold', async () => {
    const room = await rooms.create();
    const bob = await rooms.admit(room, 'bob');
    await join(bob);
    await rooms.remove(room, bob.participant);
    await until(async () => (await rooms.present(room)).length === 0, 'an empty room');
    await expect(join(bob)).rejects.toMatchObject({ code: 433 });
    const again = await rooms.admit(room, 'bob');
    expect(again.participant).not.toBe(bob.participant);
    await expect(join(again)).resolves.toMatchObject({ data: { videoroom: 'joined' } });
  });

  it('withdraw from somebody who never came, and do not mind one who is gone', async () => {
    const room = await rooms.create();
    const carol = await rooms.admit(room, 'carol');
    await rooms.remove(room, carol.participant);
    await rooms.remove(room, carol.participant);
    await expect(join(carol)).rejects.toMatchObject({ code: 433 });
    await rooms.destroy(room);
    await rooms.destroy(room);
    await expect(rooms.admit(room, 'carol')).rejects.toThrow('no such room');
  });

  it('stand again after Janus was killed, for the same people', async () => {
    const room = await rooms.create();
    const alice = await rooms.admit(room, 'alice');
    await janus.restart();
    await until(() => remade.length > 0, 'the rooms made again', 30_000);
    expect(remade.at(-1)).toContain(room);
    await expect(join(alice)).resolves.toMatchObject({ data: { videoroom: 'joined' } });
    await expect(join({ ...alice, token: 'forged', participant: 'mallory' })).rejects.toMatchObject({ code: 433 });
  });
});
