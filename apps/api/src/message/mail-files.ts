import { mkdir, open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { emlOf, type MailWay } from './mail';

/** Without a mail server each message becomes a file that mail programs open. It is there whole or not at all. */
export function mailFiles(folder: string): MailWay {
  return {
    async send(message) {
      await mkdir(folder, { recursive: true });
      const name = join(folder, `${message.id}.eml`);
      const file = await open(`${name}.part`, 'w', 0o600);
      try {
        await file.writeFile(await emlOf(message));
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(`${name}.part`, name);
    },
    close: () => undefined,
  };
}
