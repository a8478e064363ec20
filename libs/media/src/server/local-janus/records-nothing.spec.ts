import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JanusLink } from '../../protocol';
import { until } from '../../testing/until';
import { mintToken } from '../tokens';
import { LocalJanus } from './local-janus';

/** As a browser offers sound, as far as Janus looks at it before anything is connected. */
const OFFER = {
  type: 'offer' as const,
  sdp: [
    'v=0', 'o=- 1 1 IN IP4 127.0.0.1', 's=-', 't=0 0', 'a=group:BUNDLE 0', 'm=audio 9 UDP/TLS/RTP/SAVPF 111', 'c=IN IP4 0.0.0.0', 'a=rtcp:9 IN IP4 0.0.0.0',
    'a=ice-ufrag:abcd', 'a=ice-pwd:abcdefghijklmnopqrstuvwx', `a=fingerprint:sha-256 ${Array.from({ length: 32 }, () => 'AB').join(':')}`, 'a=setup:actpass',
    'a=mid:0', 'a=sendrecv', 'a=rtcp-mux', 'a=rtpmap:111 opus/48000/2', 'a=ssrc:1 cname:x', '',
  ].join('\r\n'),
};

describe('A Janus of our own', () => {
  let janus: LocalJanus;
  let folder: string;
  let link: JanusLink | undefined;
  beforeAll(async () => {
    janus = await LocalJanus.start();
    folder = mkdtempSync(join(tmpdir(), 'anteroom-recorded-'));
  });
  afterAll(async () => {
    await link?.close();
    await janus.stop();
    rmSync(folder, { recursive: true });
  });

  it('writes down no sound of a test, whoever asks for it, and to whatever file', async () => {
    const token = mintToken(janus.secrets.tokenSecret, { participant: 'mallory', expires: Date.now() + 60_000, plugins: ['janus.plugin.echotest'] });
    link = new JanusLink({ url: janus.url, auth: { token } });
    const echo = await (await link.open()).attach('janus.plugin.echotest');
    await expect(echo.call({ audio: true, video: false }, OFFER)).resolves.toMatchObject({ data: { result: 'ok' }, jsep: { type: 'answer' } });
    await echo.call({ record: true, filename: join(folder, 'echo') });
    // It has refused only when it says so: what it prints comes later than its answer.
    await until(() => janus.log.includes('protected folder'), 'the refusal to record');
    expect(readdirSync(folder)).toEqual([]);
  });
});
