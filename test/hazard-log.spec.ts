import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const RULES = 'libs/domain/src/consultation/rules';

const rows = read('docs/clinical-safety/hazard-log.md')
  .split('\n')
  .filter((line) => line.startsWith('| H-'))
  .map((line) => line.split('|').slice(1, -1).map((cell) => cell.trim()));
const pathsIn = (cell = ''): string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, path]) => path ?? '');
const rules = readdirSync(join(root, RULES)).filter((file) => file.endsWith('.ts') && !file.includes('.spec.') && !['index.ts', 'rule.ts'].includes(file));

describe('The hazard log', () => {
  it('has a row for every hazard, each with a number of its own', () => {
    expect(rows.length).toBeGreaterThan(20);
    expect(new Set(rows.map(([id]) => id)).size).toBe(rows.length);
  });

  it.each(rows)('%s (%s) is answered by files that exist', (_id, _hazard, answeredBy) => {
    expect(pathsIn(answeredBy).length).toBeGreaterThan(0);
    expect(pathsIn(answeredBy).filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it.each(rows)('%s (%s) is shown by specs that hold a test', (_id, _hazard, _answeredBy, shownBy) => {
    expect(pathsIn(shownBy).length).toBeGreaterThan(0);
    for (const path of pathsIn(shownBy)) {
      expect(path).toMatch(/\.spec\.tsx?$/);
      expect(read(path)).toMatch(/\b(it|test)(\.each)?\(|Contract\(|losesNothing\(/);
    }
  });

  it.each(rules)('names the rule %s', (rule) => {
    expect(rows.some(([, , answeredBy]) => pathsIn(answeredBy).includes(`${RULES}/${rule}`))).toBe(true);
  });

  it.each(rules)('finds that %s says where it comes from', (rule) => {
    expect(read(`${RULES}/${rule}`)).toMatch(/cites:|Source:/);
  });
});
