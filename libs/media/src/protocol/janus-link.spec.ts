import { LocalJanus } from '../server/local-janus/local-janus';
import { mintToken } from '../server/tokens';
import { droppingProxy } from '../testing/dropping-proxy';
import { until } from '../testing/until';
import { JanusLink, type LinkState } from './janus-link';

const ROOMS = 'janus.plugin.videoroom';

describe('A link to Janus', () => {
  let janus: LocalJanus;
  const links: JanusLink[] = [];
  const states: LinkState[] = [];
  beforeAll(async () => (janus = await LocalJanus.start({ reclaimSeconds: 2 })));
  afterAll(() => janus.stop());
  beforeEach(() => void states.splice(0));
  afterEach(async () => void (await Promise.all(links.splice(0).map((link) => link.close()))));

  const linkWith = (auth: ConstructorParameters<typeof JanusLink>[0]['auth'], more = {}): JanusLink => {
    const link = new JanusLink({ url: janus.url, auth, patienceMs: 10_000, told: (state) => states.push(state), ...more });
    links.push(link);
    return link;
  };
  const asApi = (more = {}): JanusLink => linkWith({ apisecret: janus.secrets.apiSecret }, more);
  const token = (lifeMs = 60_000, secret = janus.secrets.tokenSecret): string => mintToken(secret, { participant: 'alice', expires: Date.now() + lifeMs });

  it('asks a plugin and gets its answer, not the acknowledgement', async () => {
    const link = await asApi().open();
    const handle = await link.attach(ROOMS);
    const { data } = await handle.call({ request: 'list' });
    expect(data).toMatchObject({ videoroom: 'success', list: [] });
  });

  it('is refused with another secret, an expired token and a forged one', async () => {
    for (const auth of [{ apisecret: 'another' }, { token: token(-5_000) }, { token: token(60_000, 'another') }]) {
      await expect(linkWith(auth).open()).rejects.toMatchObject({ code: 403 });
    }
  });

  it('says at once what the plugin refuses, and what Janus does without naming a handle', async () => {
    const link = await asApi().open();
    const handle = await link.attach(ROOMS);
    await expect(handle.call({ request: 'exists' })).rejects.toMatchObject({ name: 'JanusError' });
    await handle.detach();
    await expect(handle.call({ request: 'list' })).rejects.toMatchObject({ code: 459 });
    await expect(link.attach('janus.plugin.sip')).rejects.toMatchObject({ name: 'JanusError' });
  });

  it('goes on under a fresh token when the old one has expired', async () => {
    const old = token(5_000);
    const link = await linkWith({ token: old }).open();
    link.renew(token());
    await new Promise((resolve) => setTimeout(resolve, 6_000));
    await expect(linkWith({ token: old }).open()).rejects.toMatchObject({ code: 403 });
    await expect(link.attach(ROOMS)).resolves.toMatchObject({ plugin: ROOMS });
  });

  it('claims its session again when the socket drops, handles and all', async () => {
    const dropping = await droppingProxy(janus.url);
    const link = await asApi({ url: dropping.url }).open();
    const handle = await link.attach(ROOMS);
    const asked = handle.call({ request: 'list' });
    dropping.drop();
    await expect(asked).rejects.toMatchObject({ code: 'no-answer' });
    await until(() => states.at(-1) === 'open' && states.includes('lost'));
    await expect(handle.call({ request: 'list' })).resolves.toMatchObject({ data: { videoroom: 'success' } });
    expect(states).toEqual(['open', 'lost', 'open']);
    await link.close();
    await dropping.close();
  });

  it('is gone when Janus does not know it any more, and says so', async () => {
    const link = await asApi().open();
    const asked = link.attach(ROOMS);
    await asked;
    await janus.restart();
    await until(() => link.state === 'gone');
    await expect(link.attach(ROOMS)).rejects.toMatchObject({ code: 'no-answer' });
    expect(states).toEqual(['open', 'lost', 'gone']);
  });

  it('cannot be opened where nobody listens', async () => {
    await expect(asApi({ url: 'ws://127.0.0.1:9' }).open()).rejects.toMatchObject({ code: 'no-answer' });
  });

  it('ends its session when it is closed, and asks nothing more', async () => {
    const link = await asApi().open();
    await link.close();
    expect(states).toEqual(['open', 'closed']);
    await expect(link.ask({ janus: 'keepalive' })).rejects.toMatchObject({ code: 'no-answer' });
  });
});
