import { type Duration, isDuration } from '@anteroom/domain/kernel';
import { isIP } from 'node:net';
import { resolve } from 'node:path';

/** Everything the server is told from outside, read once at the start. `docs/configuration.md` explains each. */
export interface Configuration {
  host: string;
  /** 0 takes a free one. */
  port: number;
  /** The address people use, without a trailing slash; null: the one the server listens on. */
  publicUrl: string | null;
  /** As Express understands it: how many proxies stand in front, or which addresses they have. */
  trustProxy: number | string[] | false;
  /** Null keeps everything in memory, which only a test asks for. */
  dataDir: string | null;
  smtpUrl: string | null;
  /** Null: no-reply at the host of the public address. */
  mailFrom: string | null;
  /** `esdb://…`; null keeps the log embedded in the data folder. */
  eventStoreUrl: string | null;
  /** What the names of our streams there begin with, so that no other service on the same server is read. */
  eventStorePrefix: string;
  /** `postgres://…`, where views and operational store are shared by several nodes; null keeps both in the data folder. */
  databaseUrl: string | null;
  /** `postgres://…` of the key store, so that it can lie and be backed up apart; null: a schema of its own at `databaseUrl`, or a file. */
  keyDatabaseUrl: string | null;
  /** File with the master key that wraps patients' keys; null: made in the data folder. */
  masterKeyFile: string | null;
  /** File with the master key before this one, while keys are wrapped anew. */
  oldMasterKeyFile: string | null;
  /** File with the Ed25519 private key that heads of the log are signed with; null: made in the data folder. */
  signingKeyFile: string | null;
  /** From confirming that a patient is to be erased to erasing. */
  erasingWait: Duration;
  /** Whoever reads `/api/metrics` shows it as a bearer token; null: this machine only. */
  metricsToken: string | null;
  /** `ws://…` of the Janus that calls go over; null: every call goes from browser to browser. */
  janusUrl: string | null;
  /** Janus's `api_secret`, `token_auth_secret`, the VideoRoom's `admin_key`. All three are set where `janusUrl` is. */
  janusApiSecret: string | null;
  janusTokenSecret: string | null;
  janusAdminKey: string | null;
  /** With which Janus posts its events; null: none are taken. */
  janusEventsPassword: string | null;
  /** `turn:`, `turns:` or `stun:` addresses, separated by commas. */
  turnUrl: string | null;
  /** coturn's `static-auth-secret`; set where a `turn:` or `turns:` address is. */
  turnSecret: string | null;
}

/** What is wrong, one sentence per variable, each naming it and what is expected. */
export class WrongConfiguration extends Error {
  constructor(readonly sentences: readonly string[]) {
    super(sentences.join('\n'));
    this.name = 'WrongConfiguration';
  }
}

/** A value that means nothing here: the text says what is expected. */
class Unexpected extends Error {}

type Environment = Readonly<Record<string, string | undefined>>;

const PORTS = 65_535;
const HOST_NAME = /^[a-z0-9]([a-z0-9.-]{0,252})$/i;
const PROXY_NAMES = ['loopback', 'linklocal', 'uniquelocal'];
const MAIL_ADDRESS = /^[^\s<>@,;"]+@[^\s<>@,;"]+$/;
const NAMED_MAIL_ADDRESS = /^[^<>@\r\n]+ <([^\s<>@,;"]+@[^\s<>@,;"]+)>$/;
const LEAST_SECRET = 16;
const ICE_ADDRESS = /^(turns?|stun):(\[[0-9a-f:]+\]|[a-z0-9][a-z0-9.-]{0,252})(:\d{1,5})?(\?transport=(udp|tcp))?$/i;
const STREAM_PREFIX = /^[a-z][a-z0-9-]{0,60}-$/;

function host(text: string): string {
  if (isIP(text) || HOST_NAME.test(text)) return text;
  throw new Unexpected('an IP address or a host name without "http://", such as 127.0.0.1');
}

function port(text: string): number {
  const number = Number(text);
  if (/^\d{1,5}$/.test(text) && number <= PORTS) return number;
  throw new Unexpected(`a whole number from 0 to ${PORTS}; 0 takes a free port`);
}

function parsed(text: string, protocols: readonly string[]): URL | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  return url && protocols.includes(url.protocol) && url.hostname !== '' ? url : null;
}

function publicUrl(text: string): string {
  const url = parsed(text, ['http:', 'https:']);
  const bare = url && url.pathname === '/' && !url.search && !url.hash && !url.username && !url.password;
  if (!bare) throw new Unexpected('an address with http:// or https:// and nothing after the host, such as https://clinic.example.org');
  return url.origin;
}

function subnet(text: string): boolean {
  const [address = '', bits, more] = text.split('/');
  const version = isIP(address);
  if (more !== undefined) return false;
  return version !== 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128)));
}

function trustProxy(text: string): number | string[] {
  if (/^[1-9]$/.test(text)) return Number(text);
  const parts = text.split(',').map((part) => part.trim());
  if (parts.every((part) => PROXY_NAMES.includes(part) || subnet(part))) return parts;
  throw new Unexpected('the number of proxies in front (1 to 9), or their addresses separated by commas, such as 10.0.0.1 or loopback');
}

function smtpUrl(text: string): string {
  if (parsed(text, ['smtp:', 'smtps:'])) return text;
  throw new Unexpected('the address of a mail server, such as smtp://user:password@mail.example.org:587');
}

function mailFrom(text: string): string {
  if (MAIL_ADDRESS.test(text) || NAMED_MAIL_ADDRESS.test(text)) return text;
  throw new Unexpected('a mail address, such as clinic@example.org or "Riverside clinic <clinic@example.org>"');
}

function eventStoreUrl(text: string): string {
  if (parsed(text, ['esdb:', 'esdb+discover:', 'kurrentdb:', 'kurrentdb+discover:'])) return text;
  throw new Unexpected('the address of an EventStoreDB, such as esdb://user:password@events.example.org:2113?tls=true');
}

function eventStorePrefix(text: string): string {
  if (STREAM_PREFIX.test(text)) return text;
  throw new Unexpected('a letter, then at most 60 small letters, digits and hyphens, and a hyphen at the end, such as anteroom-');
}

function databaseUrl(text: string): string {
  if (parsed(text, ['postgres:', 'postgresql:'])) return text;
  throw new Unexpected('the address of a PostgreSQL database, such as postgres://user:password@db.example.org:5432/anteroom');
}

function janusUrl(text: string): string {
  if (parsed(text, ['ws:', 'wss:'])) return text;
  throw new Unexpected('the address of a Janus, such as ws://127.0.0.1:8188');
}

function turnUrl(text: string): string {
  const addresses = text.split(',').map((address) => address.trim());
  if (addresses.every((address) => ICE_ADDRESS.test(address))) return addresses.join();
  throw new Unexpected('addresses with turn:, turns: or stun:, separated by commas, such as turn:turn.example.org:3478');
}

function secret(text: string): string {
  if (/^[\x21-\x7e]+$/.test(text) && text.length >= LEAST_SECRET) return text;
  throw new Unexpected(`at least ${LEAST_SECRET} letters, digits and signs without spaces`);
}

function duration(text: string): Duration {
  if (isDuration(text)) return text;
  throw new Unexpected('a duration in days, hours and minutes, such as P30D or PT12H');
}

/** Several nodes have to read the same keys, so none of them may make its own. */
function keysMissing({ databaseUrl: shared, masterKeyFile, signingKeyFile }: Configuration): string[] {
  if (!shared) return [];
  const missing = [...(masterKeyFile ? [] : ['MASTER_KEY_FILE']), ...(signingKeyFile ? [] : ['SIGNING_KEY_FILE'])];
  return missing.map((name) => `${name}: has to be set where DATABASE_URL is, because every node needs the same one. Make it with "npx anteroom create-keys".`);
}

/** A call would fail for want of them, and only once somebody is in it. Those that are set and wrong are named already. */
function secretsMissing({ janusUrl: janus, turnUrl: turn }: Configuration, isSet: (name: string) => boolean): string[] {
  const missing = (because: string, names: readonly string[]): string[] =>
    names.filter((name) => !isSet(name)).map((name) => `${name}: has to be set where ${because} is.`);
  return [
    ...(janus ? missing('JANUS_URL', ['JANUS_API_SECRET', 'JANUS_TOKEN_SECRET', 'JANUS_ADMIN_KEY']) : []),
    ...(turn && /(^|,)turns?:/i.test(turn) ? missing('TURN_URL', ['TURN_SECRET']) : []),
  ];
}

/** @throws WrongConfiguration naming every wrong value at once, so that nobody mends them one by one. */
export function readConfiguration(environment: Environment): Configuration {
  const wrong: string[] = [];
  // Compose files hand an unset variable on as an empty one.
  const value = (name: string): string => environment[name]?.trim() ?? '';
  const read = <T>(name: string, parse: (text: string) => T, absent: T): T => {
    const text = value(name);
    if (text === '') return absent;
    try {
      return parse(text);
    } catch (error) {
      if (!(error instanceof Unexpected)) throw error;
      wrong.push(`${name}: expected ${error.message}.`);
      return absent;
    }
  };
  const configuration: Configuration = {
    host: read('HOST', host, '127.0.0.1'),
    port: read('PORT', port, 3000),
    publicUrl: read<string | null>('PUBLIC_URL', publicUrl, null),
    trustProxy: read<number | string[] | false>('TRUST_PROXY', trustProxy, false),
    dataDir: resolve(value('DATA_DIR') || './data'),
    smtpUrl: read<string | null>('SMTP_URL', smtpUrl, null),
    mailFrom: read<string | null>('MAIL_FROM', mailFrom, null),
    eventStoreUrl: read<string | null>('EVENTSTORE_URL', eventStoreUrl, null),
    eventStorePrefix: read('EVENTSTORE_PREFIX', eventStorePrefix, 'anteroom-'),
    databaseUrl: read<string | null>('DATABASE_URL', databaseUrl, null),
    keyDatabaseUrl: read<string | null>('KEY_DATABASE_URL', databaseUrl, null),
    masterKeyFile: read<string | null>('MASTER_KEY_FILE', resolve, null),
    oldMasterKeyFile: read<string | null>('OLD_MASTER_KEY_FILE', resolve, null),
    signingKeyFile: read<string | null>('SIGNING_KEY_FILE', resolve, null),
    erasingWait: read('ERASING_WAIT', duration, 'P30D'),
    metricsToken: read<string | null>('METRICS_TOKEN', secret, null),
    janusUrl: read<string | null>('JANUS_URL', janusUrl, null),
    janusApiSecret: read<string | null>('JANUS_API_SECRET', secret, null),
    janusTokenSecret: read<string | null>('JANUS_TOKEN_SECRET', secret, null),
    janusAdminKey: read<string | null>('JANUS_ADMIN_KEY', secret, null),
    janusEventsPassword: read<string | null>('JANUS_EVENTS_PASSWORD', secret, null),
    turnUrl: read<string | null>('TURN_URL', turnUrl, null),
    turnSecret: read<string | null>('TURN_SECRET', secret, null),
  };
  wrong.push(...keysMissing(configuration), ...secretsMissing(configuration, (name) => value(name) !== ''));
  if (wrong.length > 0) throw new WrongConfiguration(wrong);
  return configuration;
}
