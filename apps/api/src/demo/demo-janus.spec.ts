import { readConfiguration } from '../configuration';
import { janusFor } from './demo-janus';

const SECRET = 'a-long-enough-secret';

describe('The demo’s calls', () => {
  it('go over a Janus of its own, which knows where to tell what it sees, and ends with it', async () => {
    const janus = await janusFor(readConfiguration({ PORT: '0' }));
    const { janusUrl, janusEventsPassword, port } = janus.configuration;
    expect(janus.sentence).toContain(`a Janus of the demo’s own, at ${janusUrl}`);
    expect([port > 0, (janusEventsPassword ?? '').length > 16]).toEqual([true, true]);
    await janus.stop();
    await expect(fetch(String(janusUrl).replace('ws', 'http'))).rejects.toThrow();
  });

  it('go over the Janus that is configured, where one is', async () => {
    const configuration = readConfiguration({ JANUS_URL: 'ws://127.0.0.1:8188', JANUS_API_SECRET: SECRET, JANUS_TOKEN_SECRET: SECRET, JANUS_ADMIN_KEY: SECRET });
    const janus = await janusFor(configuration);
    expect([janus.configuration, janus.sentence]).toEqual([configuration, 'Calls go over the Janus at JANUS_URL.']);
    await janus.stop();
  });
});
