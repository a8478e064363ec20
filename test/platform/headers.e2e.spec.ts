import type { Server } from '../../apps/api/src/start';
import { ask, serve } from '../support/serve';

describe('Every answer', () => {
  let server: Server;
  beforeAll(async () => (server = await serve()));
  afterAll(() => server.stop());

  it('leaves the line open for longer than a proxy keeps it, so that no request is sent on one that ends', async () => {
    const { headers } = await ask(server).get('/api/health').set('Connection', 'keep-alive').expect(200);
    expect(headers['keep-alive']).toBe('timeout=150');
  });

  it('of the API is kept by nobody', async () => {
    await ask(server).get('/api/health').expect('cache-control', 'no-store').expect('x-content-type-options', 'nosniff');
  });

  it('forbids everything inline and everything from elsewhere, and tells nobody where one came from', async () => {
    const { headers } = await ask(server).get('/visit');
    expect(headers['content-security-policy']).toBe(
      "default-src 'self';script-src 'self';style-src 'self';img-src 'self' data:;connect-src 'self';font-src 'self';" +
        "media-src 'self' blob:;object-src 'none';base-uri 'none';form-action 'self';frame-ancestors 'none'",
    );
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['permissions-policy']).toBe('camera=(self), microphone=(self), geolocation=()');
    expect(headers).not.toHaveProperty('x-powered-by');
    expect(headers).not.toHaveProperty('strict-transport-security');
  });

  it('names the line of a call where the public address is known, for browsers that do not take it for the same', async () => {
    const known = await serve({ configuration: { publicUrl: 'https://clinic.example.org' } });
    const { headers } = await ask(known).get('/visit');
    await known.stop();
    expect(headers['content-security-policy']).toContain("connect-src 'self' wss://clinic.example.org;");
    expect(headers['strict-transport-security']).toBeDefined();
  });
});
