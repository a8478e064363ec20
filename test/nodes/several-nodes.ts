import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Configuration } from '../../apps/api/src/configuration';
import type { Clock } from '../../apps/api/src/engine/clock';
import { type EventStoreDouble, startEventStoreDouble } from '../../apps/api/src/engine/eventstore/double/eventstore.fake';
import { createMasterKey } from '../../apps/api/src/engine/sealing/master-key';
import { FakeMailServer } from '../../apps/api/src/message/mail-server.fake';
import type { Server } from '../../apps/api/src/start';
import { type PostgresServer, startPostgres } from '../support/postgres';
import { Program } from '../support/run-program';
import { serve } from '../support/serve';

/** One node in a process of its own. */
export interface Node {
  name: string;
  url: string;
  program: Program;
}

/** What several nodes share: a log, a database, keys and a mail server. */
export class SharedParts {
  private constructor(
    readonly log: EventStoreDouble,
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
    const [log, postgres] = await Promise.all([startEventStoreDouble(), startPostgres(), mail.start()]);
    return new SharedParts(log, postgres, mail, folder, keys);
  }

  /** Killed and started again under its name it is the same node, on the same folder. */
  async node(name: string): Promise<Node> {
    const program = new Program('main.ts', {
      DATA_DIR: join(this.folder, name),
      EVENTSTORE_URL: this.log.url,
      DATABASE_URL: this.postgres.url,
      SMTP_URL: this.mail.url,
      MASTER_KEY_FILE: this.keys.master,
      SIGNING_KEY_FILE: this.keys.signing,
    });
    return { name, url: await program.url(), program };
  }

  /** A node in this process, which can be looked into, at any time of the clock. */
  here(clock?: Clock): Promise<Server> {
    const configuration: Partial<Configuration> = {
      dataDir: join(this.folder, 'here'),
      eventStoreUrl: this.log.url,
      databaseUrl: this.postgres.url,
      smtpUrl: this.mail.url,
      masterKeyFile: this.keys.master,
      signingKeyFile: this.keys.signing,
    };
    return serve({ configuration, ...(clock && { clock }) });
  }

  async stop(): Promise<void> {
    await Promise.all([this.log.stop(), this.postgres.stop(), this.mail.stop()]);
    rmSync(this.folder, { recursive: true });
  }
}

/** Has a node die without a word. */
export async function kill({ program }: Node): Promise<void> {
  program.signal('SIGKILL');
  await program.end();
}
