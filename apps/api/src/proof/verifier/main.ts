import { parseArgs } from 'node:util';
import { inWords } from './in-words';
import { Unreadable, verifyFile } from './verify-file';

export const usage = `verify <export> --key <public.pem> [--head <heads>] [--json]
  Says of an export whether it is whole and signed, with nothing but the public key: no server, no network, no other file.
  --head: heads that were kept from before, one or many, as JSON; they have to be the beginning of what was exported.
  Ends with 0 where everything holds and with 1 where anything does not, which it names; --json says the same for programs.`;

/** Asked for in a way that cannot be done. */
export { Unreadable };

/** What is to be said, and whether everything holds. @throws Unreadable */
export async function verify(args: readonly string[]): Promise<{ said: string; ok: boolean }> {
  const { file, key, head, json } = optionsOf(args);
  const report = await verifyFile(file, key, head);
  return { said: json ? JSON.stringify(report, null, 2) : inWords(report).join('\n'), ok: report.ok };
}

interface Options {
  file: string;
  key: string;
  head?: string | undefined;
  json: boolean;
}

function optionsOf(args: readonly string[]): Options {
  try {
    const options = { key: { type: 'string' }, head: { type: 'string' }, json: { type: 'boolean', default: false } } as const;
    const { values: { key, head, json }, positionals: [file, ...more] } = parseArgs({ args: [...args], options, allowPositionals: true });
    if (file !== undefined && more.length === 0 && key !== undefined) return { file, key, head, json };
  } catch (error) {
    throw new Unreadable(`${(error as Error).message}\n${usage}`);
  }
  throw new Unreadable(usage);
}

/** Also runs by itself, from a copy of this folder. */
async function alone(): Promise<void> {
  try {
    const { said, ok } = await verify(process.argv.slice(2));
    process.stdout.write(`${said}\n`);
    if (!ok) process.exitCode = 1;
  } catch (error) {
    process.stderr.write(`${error instanceof Unreadable ? error.message : (error as Error).stack}\n`);
    process.exitCode = 1;
  }
}

if (require.main === module) void alone();
