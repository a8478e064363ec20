// Everything that calls stand on but the browsers: a real server whose patients wait, and with `janus` a real Janus beside it.
import { randomBytes } from 'node:crypto';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { inChild } from './child.mjs';
import { newFolder } from './logs.mjs';

const { LocalJanus } = createRequire(import.meta.url)('@anteroom/media/server');

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

export async function openCallService({ patients, janus: isWanted }) {
  // Janus has to know where the server will listen, and the server where Janus does.
  const port = await freePort();
  const password = randomBytes(18).toString('base64url');
  const janus = isWanted ? await LocalJanus.start({ events: { url: `http://127.0.0.1:${port}/api/janus-events`, password } }) : null;
  const settings = { PORT: String(port) };
  if (janus) {
    const { apiSecret, tokenSecret, adminKey } = janus.secrets;
    Object.assign(settings, { JANUS_URL: janus.url, JANUS_API_SECRET: apiSecret, JANUS_TOKEN_SECRET: tokenSecret, JANUS_ADMIN_KEY: adminKey, JANUS_EVENTS_PASSWORD: password });
  }
  try {
    const dataDir = newFolder('calls');
    const clinic = await inChild('./call-clinic.mjs', dataDir, patients);
    await clinic.stop();
    // Anew, because the memory in which it was all put there would be counted.
    const server = await inChild('./server.mjs', dataDir, JSON.stringify(settings));
    const close = () => server.stop().finally(() => janus?.stop());
    return { url: server.url, rooms: clinic.rooms, collect: () => server.ask('collect'), pids: { 'the API': server.pid, ...(janus && { Janus: janus.pid }) }, close };
  } catch (error) {
    await janus?.stop();
    throw error;
  }
}
