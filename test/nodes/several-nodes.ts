import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Configuration } from '../../apps/api/src/configuration';
import type { Clock } from '../../apps/api/src/engine/clock';
import type { EventLog } from '../../apps/api/src/engine/event-log';
import { startEventStoreDouble } from '../../apps/api/src/engine/eventstore/double/eventstore.fake';
import { EventStoreLog } from '../../apps/api/src/engine/eventstore/event-log.eventstore';
import { aPrefix } from '../../apps/api/src/engine/eventstore/eventstore-under-test';
import { createMasterKey } from '../../apps/api/src/engine/sealing/master-key';
import { FakeMailServer } from '../../apps/api/src/message/mail-server.fake';
import type { Server } from '../../apps/api/src/start';
import { CLINIC, openClinic } from '../support/api';
import { type PostgresServer, startPostgres } from '../support/postgres';
import { Program } from '../support/run-program';
import { serve } from '../support/serve';
import { appoint } from '../support/staff';

/** One node in a process of its own. */
export interface Node {
  name: string;
  url: string;
  program: Program;
}

/** Streams that are nobody else's, on the real server that EVENTSTORE_URL names, or else on a double. */
interface SharedLog {
  url: string;
  prefix: string;
  /** As it is read from outside the nodes. */
  read: EventLog;
  close(): Promise<void>;
}

async function openSharedLog(): Promise<SharedLog> {
  const double = process.env.EVENTSTORE_URL ? null : await startEventStoreDouble();
  const url = double?.url ?? process.env.EVENTSTORE_URL ?? '';
  const prefix = aPrefix();
  const read = EventStoreLog.open(url, { prefix });
  return { url, prefix, read, close: () => read.close().then(() => double?.stop()) };
}

/** What several nodes share: a log, a database, keys and a mail server. */
export class SharedParts {
  private constructor(
    private readonly log: SharedLog,
    readonly postgres: PostgresServer,
    readonly mail: FakeMailServer,
    private readonly folder: string,
    private readonly keys: { master: string; signing: string },
  ) {}

  static async start(): Promise<SharedParts> {
    const folder = mkdtempSync(join(tmpdir(), 'anteroom-nodes-'));
    const keys = { master: join(folder, 'master.key'), signing: join(folder, 'signing.key') };
    createMasterKey(keys.master);
    const { privateKey } = generateKeyPairSync('ed25519');
    writeFileSync(keys.signing, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
    const mail = new FakeMailServer();
    const [log, postgres] = await Promise.all([openSharedLog(), startPostgres(), mail.start()]);
    return new SharedParts(log, postgres, mail, folder, keys);
  }

  /** Killed and started again under its name it is the same node, on the same folder. */
  async node(name: string): Promise<Node> {
    const program = new Program('main.ts', this.environment(name));
    return { name, url: await program.url(), program };
  }

  /** What a program is told that works on all of it as that node. */
  environment(name: string): Record<string, string> {
    return {
      DATA_DIR: join(this.folder, name),
      EVENTSTORE_URL: this.log.url,
      EVENTSTORE_PREFIX: this.log.prefix,
      DATABASE_URL: this.postgres.url,
      SMTP_URL: this.mail.url,
      MASTER_KEY_FILE: this.keys.master,
      SIGNING_KEY_FILE: this.keys.signing,
    };
  }

  /** A node in this process, which can be looked into, at any time of the clock. */
  here(clock?: Clock): Promise<Server> {
    const configuration: Partial<Configuration> = {
      dataDir: join(this.folder, 'here'),
      eventStoreUrl: this.log.url,
      eventStorePrefix: this.log.prefix,
      databaseUrl: this.postgres.url,
      smtpUrl: this.mail.url,
      masterKeyFile: this.keys.master,
      signingKeyFile: this.keys.signing,
    };
    return serve({ configuration, ...(clock && { clock }) });
  }

  /** A clinic with Rita at the desk and in the room, Nadia, who administers, and Dr Okafor; answers with his id. */
  async openClinic(): Promise<string> {
    const before = await this.here();
    await openClinic(before, CLINIC);
    await appoint(before, 'rita', ['reception', 'clinician'], [CLINIC]);
    await appoint(before, 'nadia', ['administrator'], [CLINIC]);
    const okafor = await appoint(before, 'okafor', ['clinician'], [CLINIC]);
    await before.stop();
    return okafor;
  }

  /** As they lie in the log, whichever node put them there. */
  async facts(stream: string): Promise<Record<string, unknown>[]> {
    return (await this.log.read.readStream(stream)).map(({ body }) => JSON.parse(body) as Record<string, unknown>);
  }

  async stop(): Promise<void> {
    await Promise.all([this.log.close(), this.postgres.stop(), this.mail.stop()]);
    rmSync(this.folder, { recursive: true });
  }
}

/** The parts a node stands on, and those who work by themselves, by name. */
export async function partsOf(url: string): Promise<Map<string, string>> {
  const { parts } = (await (await fetch(`${url}/api/health`)).json()) as { parts: { name: string; state: string }[] };
  return new Map(parts.map(({ name, state }) => [name, state]));
}

/** Has a node die without a word. */
export async function kill({ program }: Node): Promise<void> {
  program.signal('SIGKILL');
  await program.end();
}
