import request from 'supertest';
import type { Configuration } from '../../apps/api/src/configuration';
import { type Server, startServer, type StartOptions } from '../../apps/api/src/start';

const IN_MEMORY: Configuration = {
  host: '127.0.0.1', port: 0, publicUrl: null, trustProxy: false, dataDir: null, smtpUrl: null, mailFrom: null,
  eventStoreUrl: null, eventStorePrefix: 'anteroom-', databaseUrl: null, keyDatabaseUrl: null, masterKeyFile: null, oldMasterKeyFile: null, signingKeyFile: null, erasingWait: 'P30D', metricsToken: null,
  janusUrl: null, janusApiSecret: null, janusTokenSecret: null, janusAdminKey: null, janusEventsPassword: null, turnUrl: null, turnSecret: null,
};

/** The whole server in this process, on a free port, in memory unless told otherwise. */
export const serve = ({ configuration, ...more }: Partial<Omit<StartOptions, 'configuration'>> & { configuration?: Partial<Configuration> } = {}): Promise<Server> =>
  startServer({ configuration: { ...IN_MEMORY, ...configuration }, logLevel: 'silent', ...more });

export const ask = (server: Server) => request(server.url);
