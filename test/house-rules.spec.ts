import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

type Case = readonly [rule: string, title: string, path: string, code: string];

const DOMAIN = 'libs/domain/src/consultation/made-up.ts';
const API = 'apps/api/src/consultation/made-up.ts';
const lines = (count: number) => Array.from({ length: count }, (_, n) => `export const line${n} = ${n};`).join('\n');
const branches = (count: number) =>
  `export function f(n: number) {\n${Array.from({ length: count - 1 }, (_, n) => `  if (n === ${n}) return ${n};`).join('\n')}\n  return n;\n}`;

const faults: Case[] = [
  ['no-restricted-syntax', 'the clock, as new Date()', DOMAIN, 'export const now = new Date();'],
  ['no-restricted-syntax', 'the clock, as Date()', DOMAIN, 'export const now = Date();'],
  ['no-restricted-syntax', 'the clock, as Date.now()', DOMAIN, 'export const now = Date.now();'],
  ['no-restricted-syntax', 'the clock, round a corner', DOMAIN, 'export const now = globalThis.Date.now();'],
  ['no-restricted-globals', 'the clock, as performance.now()', DOMAIN, 'export const now = performance.now();'],
  ['no-restricted-globals', 'a timer', DOMAIN, 'setTimeout(() => undefined, 1);'],
  ['no-restricted-syntax', 'dice, as Math.random()', DOMAIN, 'export const any = Math.random();'],
  ['no-restricted-globals', 'dice, as crypto', DOMAIN, 'export const id = crypto.getRandomValues(new Uint8Array(1));'],
  ['no-restricted-syntax', 'dice, as randomUUID()', DOMAIN, "import { randomUUID } from 'x';\nexport const id = randomUUID();"],
  ['no-restricted-syntax', 'the clock in the API, outside the Clock', API, 'export const now = new Date();'],
  ['no-console', 'the console', API, "console.log('here');"],
  ['@typescript-eslint/no-explicit-any', 'any', API, 'export const a: any = 1;'],
  ['max-lines', 'a file of 201 lines', API, lines(201)],
  ['max-lines', 'a spec of 301 lines', 'apps/api/src/made-up.spec.ts', lines(301)],
  ['complexity', 'eleven ways through a function', API, branches(11)],
  ['anteroom/max-params', 'five parameters', API, 'export const f = (...[a]: number[]) => a;\nexport function g(a: 1, b: 1, c: 1, d: 1, e: 1) { return [a, b, c, d, e]; }'],
  ['max-depth', 'four levels of nesting', API, 'export function f(a: boolean) { if (a) { if (!a) { if (a) { if (!a) { return 1; } } } } return 0; }'],
  ['anteroom/kebab-case', 'a file in CamelCase', 'apps/api/src/consultation/MadeUp.ts', 'export {};'],
  ['anteroom/kebab-case', 'a folder in snake_case', 'apps/api/src/made_up/made-up.ts', 'export {};'],
  ['react-hooks/rules-of-hooks', 'a hook behind a condition', 'apps/web/src/visit/made-up.tsx', "import { useState } from 'react';\nexport function Page({ a }: { a: boolean }) { if (a) useState(1); return null; }"],
  ['jsx-a11y/alt-text', 'a picture without words', 'apps/web/src/visit/made-up.tsx', 'export const Page = () => <img src="/a.png" />;'],
];

const fine: readonly (readonly [title: string, path: string, code: string])[] = [
  ['an instant that was given', DOMAIN, "export const then = new Date('2026-07-05T09:00:00Z');"],
  ['the clock in the Clock', 'apps/api/src/engine/clock.ts', 'export const now = () => new Date();'],
  ['a file of 200 lines and a comment', API, `// Comments are not code.\n\n${lines(200)}`],
  ['a spec of 300 lines', 'apps/api/src/made-up.spec.ts', lines(300)],
  ['ten ways through a function', API, branches(10)],
];

describe('The house rules', () => {
  let answers: { rules: string[] }[];

  beforeAll(() => {
    const asked = [...faults.map(([, ...one]) => one), ...fine].map(([, path, code]) => ({ path, code }));
    const { stdout, stderr, status } = spawnSync(process.execPath, [join(__dirname, 'support/lint-texts.mjs')], {
      cwd: join(__dirname, '..'),
      input: JSON.stringify(asked),
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stderr);
    answers = JSON.parse(stdout) as { rules: string[] }[];
  });

  it.each(faults.map(([rule, title], index) => [rule, title, index] as const))('speak up: %s, about %s', (rule, _title, index) => {
    expect(answers[index]?.rules).toContain(rule);
  });

  it.each(fine.map(([title], index) => [title, faults.length + index] as const))('are quiet about %s', (_title, index) => {
    expect(answers[index]?.rules).toEqual([]);
  });
});
