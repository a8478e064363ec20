import { resolve } from 'node:path';
import { readConfiguration, WrongConfiguration } from './configuration';

const refusal = (environment: Record<string, string>): readonly string[] => {
  try {
    readConfiguration(environment);
  } catch (error) {
    if (error instanceof WrongConfiguration) return error.sentences;
    throw error;
  }
  throw new Error('It was taken.');
};

describe('The configuration', () => {
  it('has an answer for everything when nothing is set', () => {
    expect(readConfiguration({ PUBLIC_URL: '', SMTP_URL: ' ' })).toEqual({
      host: '127.0.0.1', port: 3000, publicUrl: null, trustProxy: false,
      dataDir: resolve('data'), smtpUrl: null, mailFrom: null,
      eventStoreUrl: null, eventStorePrefix: 'anteroom-', databaseUrl: null, keyDatabaseUrl: null, masterKeyFile: null, oldMasterKeyFile: null, signingKeyFile: null, erasingWait: 'P30D', metricsToken: null,
      janusUrl: null, janusApiSecret: null, janusTokenSecret: null, janusAdminKey: null, janusEventsPassword: null, turnUrl: null, turnSecret: null,
    });
  });

  it.each([
    ['HOST', '0.0.0.0', { host: '0.0.0.0' }],
    ['HOST', '::1', { host: '::1' }],
    ['HOST', 'localhost', { host: 'localhost' }],
    ['PORT', '0', { port: 0 }],
    ['PORT', '65535', { port: 65535 }],
    ['PUBLIC_URL', 'https://Clinic.example.org/', { publicUrl: 'https://clinic.example.org' }],
    ['PUBLIC_URL', 'http://localhost:8080', { publicUrl: 'http://localhost:8080' }],
    ['TRUST_PROXY', '1', { trustProxy: 1 }],
    ['TRUST_PROXY', 'loopback, 10.0.0.0/8', { trustProxy: ['loopback', '10.0.0.0/8'] }],
    ['DATA_DIR', '/var/lib/anteroom', { dataDir: '/var/lib/anteroom' }],
    ['SMTP_URL', 'smtps://u:p@mail.example.org', { smtpUrl: 'smtps://u:p@mail.example.org' }],
    ['MAIL_FROM', 'Riverside <clinic@example.org>', { mailFrom: 'Riverside <clinic@example.org>' }],
    ['EVENTSTORE_URL', 'esdb://localhost:2113?tls=false', { eventStoreUrl: 'esdb://localhost:2113?tls=false' }],
    ['EVENTSTORE_PREFIX', 'riverside-', { eventStorePrefix: 'riverside-' }],
    ['KEY_DATABASE_URL', 'postgres://keys.example.org/keys', { keyDatabaseUrl: 'postgres://keys.example.org/keys' }],
    ['MASTER_KEY_FILE', '/etc/anteroom/master.key', { masterKeyFile: '/etc/anteroom/master.key' }],
    ['ERASING_WAIT', 'P90D', { erasingWait: 'P90D' }],
    ['METRICS_TOKEN', 'a-long-enough-token', { metricsToken: 'a-long-enough-token' }],
    ['JANUS_EVENTS_PASSWORD', 'a-long-enough-password', { janusEventsPassword: 'a-long-enough-password' }],
    ['TURN_URL', 'stun:stun.example.org', { turnUrl: 'stun:stun.example.org' }],
  ])('takes %s=%s', (name, value, expected) => {
    expect(readConfiguration({ [name]: value })).toMatchObject(expected);
  });

  it.each([
    ['HOST', 'http://localhost'],
    ['HOST', 'a b'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', 'http'],
    ['PORT', '3000.5'],
    ['PUBLIC_URL', 'clinic.example.org'],
    ['PUBLIC_URL', 'ftp://clinic.example.org'],
    ['PUBLIC_URL', 'https://clinic.example.org/anteroom'],
    ['PUBLIC_URL', 'https://me:secret@clinic.example.org'],
    ['TRUST_PROXY', 'true'],
    ['TRUST_PROXY', '0'],
    ['TRUST_PROXY', '10.0.0.0/33'],
    ['EVENTSTORE_PREFIX', '$ours-'],
    ['EVENTSTORE_PREFIX', 'ours'],
    ['SMTP_URL', 'mail.example.org'],
    ['SMTP_URL', 'http://mail.example.org'],
    ['MAIL_FROM', 'nobody'],
    ['MAIL_FROM', 'a@example.org, b@example.org'],
    ['EVENTSTORE_URL', 'http://localhost:2113'],
    ['DATABASE_URL', 'mysql://localhost'],
    ['ERASING_WAIT', '30 days'],
    ['METRICS_TOKEN', 'short'],
    ['JANUS_URL', 'localhost:8188'],
    ['JANUS_URL', 'http://localhost:8188'],
    ['JANUS_EVENTS_PASSWORD', 'short'],
    ['TURN_URL', 'turn.example.org'],
    ['TURN_URL', 'turn://turn.example.org'],
    ['TURN_URL', 'stun:turn.example.org, https://turn.example.org'],
    ['TURN_SECRET', 'with spaces in it, and long'],
  ])('refuses %s=%s, naming it', (name, value) => {
    expect(refusal({ [name]: value })).toEqual([expect.stringMatching(`^${name}: expected`)]);
  });

  it('names everything that is wrong at once and repeats no secret', () => {
    const sentences = refusal({ PORT: 'x', SMTP_URL: 'http://me:hunter2@mail' });
    expect(sentences).toHaveLength(2);
    expect(sentences.join()).not.toContain('hunter2');
  });

  it('wants the same keys for every node where nodes share a database', () => {
    const sentences = refusal({ DATABASE_URL: 'postgres://db.example.org/anteroom' });
    expect(sentences.map((sentence) => sentence.split(':')[0])).toEqual(['MASTER_KEY_FILE', 'SIGNING_KEY_FILE']);
    const keys = { MASTER_KEY_FILE: '/keys/master.key', SIGNING_KEY_FILE: '/keys/signing.key' };
    expect(readConfiguration({ DATABASE_URL: 'postgres://db.example.org/anteroom', ...keys }).databaseUrl).toBe('postgres://db.example.org/anteroom');
  });

  it('wants the secrets of a Janus and of a TURN server together with their addresses', () => {
    const named = (environment: Record<string, string>): string[] => refusal(environment).map((sentence) => sentence.split(':')[0] ?? '');
    const secret = 'a-long-enough-secret';
    expect(named({ JANUS_URL: 'ws://janus:8188', JANUS_API_SECRET: secret })).toEqual(['JANUS_TOKEN_SECRET', 'JANUS_ADMIN_KEY']);
    expect(named({ JANUS_URL: 'ws://janus:8188', JANUS_API_SECRET: 'short', JANUS_TOKEN_SECRET: secret, JANUS_ADMIN_KEY: secret })).toEqual(['JANUS_API_SECRET']);
    expect(named({ TURN_URL: 'turns:turn.example.org:443?transport=tcp' })).toEqual(['TURN_SECRET']);
    const whole = { JANUS_URL: 'wss://janus.example.org/janus', JANUS_API_SECRET: secret, JANUS_TOKEN_SECRET: secret, JANUS_ADMIN_KEY: secret };
    expect(readConfiguration({ ...whole, TURN_URL: 'turn:[2001:db8::1]:3478 , stun:s.example.org', TURN_SECRET: secret })).toMatchObject({
      janusUrl: 'wss://janus.example.org/janus', janusApiSecret: secret, turnUrl: 'turn:[2001:db8::1]:3478,stun:s.example.org', turnSecret: secret,
    });
  });
});
