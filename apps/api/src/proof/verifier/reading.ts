import { isUtf8 } from 'node:buffer';
import { hash as digest } from 'node:crypto';
import { canonical, parsed } from './canonical';
import type { AboutLine, EndLine, FactLine, HeadLine, Line, StatementLine } from './format';

/** `,"sum":"…"}` at the end of a line: so many bytes, of which so many are digits. */
const DIGITS = 16;
const SUFFIX = DIGITS + 10;

/** Of a line without its sum. */
export const sumOf = (text: string | Buffer): string => digest('sha256', text, 'hex').slice(0, DIGITS);

const TEXT = (value: unknown): boolean => typeof value === 'string';
const COUNT = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0;
const hex = (digits: number) => {
  const pattern = new RegExp(`^[0-9a-f]{${digits}}$`);
  return (value: unknown): boolean => typeof value === 'string' && pattern.test(value);
};
const [KEY, HASH, SIGNATURE, SUM] = [hex(64), hex(64), hex(128), hex(DIGITS)];
const HASHES = (value: unknown): boolean => value === undefined || (Array.isArray(value) && value.every(HASH));

type Shape = Readonly<Record<string, (value: unknown) => boolean>>;

/** Nothing missing, nothing wrong, nothing more. */
function fits(value: unknown, shape: Shape): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const members = value as Record<string, unknown>;
  return Object.entries(shape).every(([name, is]) => is(members[name])) && Object.keys(members).every((name) => Object.hasOwn(shape, name));
}

const HEAD: Shape = { at: TEXT, key: KEY, origin: TEXT, position: TEXT, root: HASH, size: COUNT, signature: SIGNATURE };
const STATEMENT: Shape = { at: TEXT, by: KEY, key: KEY, signature: SIGNATURE };
const END: Shape = { facts: COUNT, key: KEY, sha256: HASH, signature: SIGNATURE };
const ABOUT: Shape = {
  at: TEXT, facts: COUNT, origin: TEXT, size: COUNT,
  kind: (kind) => kind === 'log' || kind === 'stream',
  stream: (stream) => stream === undefined || typeof stream === 'string',
  version: (version) => version === 1,
};
const within = (shape: Shape) => (value: unknown): boolean => fits(value, shape);

const LINES: Readonly<Record<string, Shape>> = {
  about: { export: within(ABOUT), sum: SUM },
  statement: { statement: within(STATEMENT), sum: SUM },
  head: { consistency: HASHES, head: within(HEAD), sum: SUM },
  fact: { body: TEXT, id: TEXT, index: COUNT, position: TEXT, proof: HASHES, sum: SUM },
  end: { end: within(END) },
};

export type Read =
  | { kind: 'about'; line: AboutLine }
  | { kind: 'statement'; line: StatementLine }
  | { kind: 'head'; line: HeadLine }
  | { kind: 'fact'; line: FactLine }
  | { kind: 'end'; line: EndLine };

/** One line of an export, or why it cannot be one. `text` is what can be made out. */
export function readLine(bytes: Buffer): Read | { kind: null; why: string; text: string } {
  const text = bytes.toString('utf8');
  const line = parsed(text);
  const no = (why: string) => ({ kind: null, why, text }) as const;
  if (line === undefined) return no('it is no JSON');
  // What is no UTF-8 is read as if it were something else.
  if (!isUtf8(bytes) || canonical(line) !== text) return no('it is not written as an export writes it');
  const kind = Object.keys(LINES).find((one) => fits(line, LINES[one] as Shape));
  if (!kind) return no('it is not what a line of an export holds');
  if (kind !== 'end' && sumOf(bytes.subarray(0, -SUFFIX)) !== (line as { sum: string }).sum) return no('it is not as it was exported');
  return { kind, line } as Read;
}

/** What a head that was kept elsewhere has to be. */
export const isHead = (value: unknown): boolean => fits(value, HEAD);

export const withSum = (members: object): string => {
  const text = canonical(members).slice(0, -1);
  return `${text},"sum":"${sumOf(text)}"}`;
};

export type { Line };
