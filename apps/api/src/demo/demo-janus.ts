import { freePort, isJanusHere, LocalJanus, NoJanus } from '@anteroom/media/server';
import { randomBytes } from 'node:crypto';
import type { Configuration } from '../configuration';

/** How the demo's calls go. */
export interface DemoJanus<Given extends Configuration> {
  configuration: Given;
  /** Which way, for whoever started it. */
  sentence: string;
  stop(): Promise<void>;
}

const nothing = (): Promise<void> => Promise.resolve();

/** Over the Janus that is configured; otherwise over one of our own, if this machine has the program; otherwise from browser to browser. */
export async function janusFor<Given extends Configuration>(configuration: Given): Promise<DemoJanus<Given>> {
  if (configuration.janusUrl) return { configuration, sentence: 'Calls go over the Janus at JANUS_URL.', stop: nothing };
  if (!isJanusHere()) {
    return { configuration, sentence: 'Calls go from browser to browser, because there is no Janus here (on Debian: apt-get install --no-install-recommends janus).', stop: nothing };
  }
  try {
    return await ownJanus(configuration);
  } catch (error) {
    if (!(error instanceof NoJanus)) throw error;
    return { configuration, sentence: `Calls go from browser to browser. ${error.message}`, stop: nothing };
  }
}

/** It posts what it sees to a port that has to be known before anything listens there. */
async function ownJanus<Given extends Configuration>(configuration: Given): Promise<DemoJanus<Given>> {
  const port = configuration.port === 0 ? await freePort() : configuration.port;
  const password = randomBytes(24).toString('base64url');
  const janus = await LocalJanus.start({ events: { url: `http://${reachable(configuration.host)}:${port}/api/janus-events`, password } });
  const { apiSecret, tokenSecret, adminKey } = janus.secrets;
  const told = { janusUrl: janus.url, janusApiSecret: apiSecret, janusTokenSecret: tokenSecret, janusAdminKey: adminKey, janusEventsPassword: password };
  return {
    configuration: { ...configuration, port, ...told },
    sentence: `Calls go over a Janus of the demo’s own, at ${janus.url}, which ends with it.`,
    stop: () => janus.stop(),
  };
}

/** From this machine. */
function reachable(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}
