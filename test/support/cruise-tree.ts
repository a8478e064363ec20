import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const ROOT = join(__dirname, '../..');
const WORKSPACES = { '@anteroom/domain': 'libs/domain', '@anteroom/media': 'libs/media' };
const MANIFESTS = ['package.json', 'apps/api/package.json', 'apps/web/package.json', 'libs/domain/package.json', 'libs/media/package.json'];

export type Violation = { readonly rule: string; readonly from: string; readonly to: string };

/** Runs the repository's own boundary rules over a small tree of made-up files beside the real manifests. */
export async function cruiseTree(files: Readonly<Record<string, string>>, packages: readonly string[]): Promise<Violation[]> {
  const tree = await mkdtemp(join(tmpdir(), 'boundaries-'));
  try {
    const write = async (path: string, content: string) => {
      await mkdir(dirname(join(tree, path)), { recursive: true });
      await writeFile(join(tree, path), content);
    };
    for (const path of MANIFESTS) await cp(join(ROOT, path), join(tree, path));
    for (const name of packages) {
      await write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '0.0.0', main: 'index.js' }));
      await write(`node_modules/${name}/index.js`, 'module.exports = {};');
    }
    await mkdir(join(tree, 'node_modules/@anteroom'), { recursive: true });
    for (const [name, path] of Object.entries(WORKSPACES)) await symlink(join(tree, path), join(tree, 'node_modules', name));
    for (const [path, content] of Object.entries(files)) await write(path, content);
    return await cruise(tree);
  } finally {
    await rm(tree, { recursive: true, force: true });
  }
}

async function cruise(tree: string): Promise<Violation[]> {
  const depcruise = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const rules = join(ROOT, '.dependency-cruiser.cjs');
  // It exits with the number of violations, which here is the answer and not a failure.
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [depcruise, '--config', rules, '--output-type', 'json', 'apps', 'libs', 'test'],
    { cwd: tree, maxBuffer: 1 << 24 },
  ).catch((error: { stdout?: string }) => {
    if (!error.stdout) throw error;
    return { stdout: error.stdout };
  });
  const { summary } = JSON.parse(stdout) as {
    summary: { violations: { rule: { name: string }; from: string; to: string }[] };
  };
  return summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }));
}
