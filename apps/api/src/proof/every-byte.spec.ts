import { ALog } from './a-log.fake';
import type { Held, Report } from './verifier/verification';
import { verifyExport } from './verifier/verify-bytes';

/** Which fact a byte belongs to; null for those of other lines. */
interface OfLine {
  line: number;
  fact: string | null;
}

function linesOf(bytes: Buffer): OfLine[] {
  let line = 1;
  const found: OfLine[] = [];
  const facts = bytes.toString('latin1').split('\n').map((text) => /^\{"body":.*"id":"([0-9a-f-]{36})","index"/.exec(text)?.[1] ?? null);
  for (const byte of bytes) {
    found.push({ line, fact: facts[line - 1] ?? null });
    if (byte === 10) line += 1;
  }
  return found;
}

const names = ({ problems }: Report, { line, fact }: OfLine): boolean =>
  fact === null ? problems.some((problem) => problem.line === undefined || problem.line <= line + 1) : problems.some((problem) => problem.fact === fact);

/** Byte after byte of the export, altered as `flip` says; answers with those that were not found, or not named. */
function notFound(bytes: Buffer, held: Held, flip: (byte: number, at: number) => number, every = 1): string[] {
  const wrong: string[] = [];
  const lines = linesOf(bytes);
  for (const [at, where] of lines.entries()) {
    if (at % every !== 0) continue;
    const before = bytes[at] as number;
    bytes[at] = flip(before, at);
    if (!isFound(bytes, held, where)) wrong.push(`byte ${at}, line ${where.line}, ${before} → ${bytes[at]}`);
    bytes[at] = before;
  }
  return wrong;
}

function isFound(bytes: Buffer, held: Held, where: OfLine): boolean {
  const soon = verifyExport(bytes, held, { first: true });
  if (!soon.ok && names(soon, where)) return true;
  const whole = verifyExport(bytes, held);
  return !whole.ok && names(whole, where);
}

describe.each([['one stream', 'consultation-a'], ['a whole log', undefined]])('An export of %s', (_, stream) => {
  let bytes: Buffer;
  let held: Held;
  beforeAll(async () => {
    const log = ALog.of(stream === undefined ? 24 : 48, ['consultation-a', 'consultation-b']);
    bytes = await log.exported(stream, [20]);
    held = { key: log.signing.text, heads: [await log.head(20)] };
  });

  it('is whole as it was made', () => {
    const report = verifyExport(bytes, held);
    expect(report).toMatchObject({ ok: true, problems: [], notes: [], facts: 24, compared: 1 });
    expect(new Set(linesOf(bytes).map(({ fact }) => fact)).size).toBe(25);
  });

  it('is found wrong whichever bit of whichever byte is turned, and the fact is named', () => {
    expect(notFound(bytes, held, (byte, at) => byte ^ (1 << at % 8))).toEqual([]);
  }, 180_000);

  it('is found wrong whichever byte becomes a line feed, a quotation mark, no UTF-8 or another digit, and the fact is named', () => {
    const others = [10, 0x22, 0xff, 0x61, 0x37];
    const another = (byte: number, at: number): number => (others[(at / 3) % others.length] === byte ? 0x62 : (others[(at / 3) % others.length] as number));
    expect(notFound(bytes, held, another, 3)).toEqual([]);
  }, 180_000);

  it('is found wrong wherever it is cut off', () => {
    const passed = Array.from({ length: bytes.length }, (_one, at) => at).filter((at) => at % 11 === 0 && verifyExport(bytes.subarray(0, at), held).ok);
    expect(passed).toEqual([]);
  }, 60_000);
});
