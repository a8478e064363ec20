import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const root = join(__dirname, '..');
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
const DOCS = ['README.md', 'docs/configuration.md', 'docs/clinic-lists.md', 'docs/glossary.md', 'docs/clinical-safety/hazard-log.md'];
const texts = DOCS.map((file) => [file, readFileSync(join(root, file), 'utf8')] as const);
const OURS = /^(apps|libs|test|docs|bench|\.ci)\//;

describe.each(texts)('%s', (file, text) => {
  it('names only files that exist', () => {
    const paths = [...text.matchAll(/`([^`\s]+)`/g)].map(([, path]) => path ?? '').filter((path) => OURS.test(path));
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it('links only to what exists', () => {
    const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link]) => link ?? '').filter((link) => !/^(https?:|#)/.test(link));
    expect(links.filter((link) => !existsSync(join(root, dirname(file), link.split('#')[0] ?? '')))).toEqual([]);
  });

  it('runs only scripts that exist', () => {
    const named = [...text.matchAll(/npm run ([a-z:-]+)/g)].map(([, name]) => name ?? '');
    expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });
});
