import type { LocalJanus } from '@anteroom/media/server';
import type { Configuration } from '../../apps/api/src/configuration';

/** What a server is told of a Janus. */
export const withJanus = ({ url, secrets }: LocalJanus): Partial<Configuration> => ({
  janusUrl: url, janusApiSecret: secrets.apiSecret, janusTokenSecret: secrets.tokenSecret, janusAdminKey: secrets.adminKey,
});
