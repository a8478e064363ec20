import 'reflect-metadata';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { commands } from '@anteroom/domain';
import { commandSlices } from './command-slices';
import { NOT_BY_STEM, stems } from './stems';

const routes = commandSlices.map((slice) => Reflect.getMetadata('path', (slice.prototype as { change: object }).change) as string);

describe('Every command', () => {
  it.each([...stems])('%s has its address, and its file where one looks for it', (stem) => {
    expect(routes.filter((route) => route === stem)).toHaveLength(1);
    expect(existsSync(join(__dirname, stem, `${stem}.http.ts`))).toBe(true);
  });

  it('that only the system gives has none', () => {
    expect([...NOT_BY_STEM].filter((stem) => !commands.has(stem))).toEqual([]);
    expect(routes.filter((route) => NOT_BY_STEM.includes(route))).toEqual([]);
  });

  it('that has an address is known to the domain', () => {
    expect(routes.filter((route) => !commands.has(route))).toEqual([]);
  });
});
