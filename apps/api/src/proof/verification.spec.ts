import { ALog } from './a-log.fake';
import type { Placed } from './export-lines';
import { randomSigningKey } from './signing-key';
import type { KeyStatement } from './verifier/format';
import { withSum } from './verifier/reading';
import { signatureOf } from './verifier/signed';
import { verifyExport } from './verifier/verify-bytes';

const A = 'consultation-a';
const FIRST_FACT = 2;

const split = (bytes: Buffer): string[] => bytes.toString().split('\n').slice(0, -1);
const joined = (lines: string[]): Buffer => Buffer.from(lines.map((line) => `${line}\n`).join(''));

describe.each([['one stream', A], ['a whole log', undefined]])('An export of %s', (_, stream) => {
  let log: ALog;
  let lines: string[];
  const problems = (changed: string[]) => verifyExport(joined(changed), { key: log.signing.text }).problems;
  const codes = (changed: string[]) => problems(changed).map(({ code }) => code);
  const idAt = (at: number): string => (JSON.parse(lines[FIRST_FACT + at] as string) as { id: string }).id;
  beforeAll(async () => {
    log = ALog.of(60);
    lines = split(await log.exported(stream));
  });

  it('shows that a fact was left out, and after which', () => {
    const [found] = problems(lines.toSpliced(FIRST_FACT + 6, 1));
    expect(found).toMatchObject({ line: FIRST_FACT + 7, fact: idAt(7), code: stream === undefined ? 'out-of-place' : 'revision-missing' });
    expect(codes(lines.toSpliced(FIRST_FACT + 6, 1))).toEqual(expect.arrayContaining(['revision-missing', 'end-unsigned', 'facts-missing']));
  });

  it('shows that a fact stands there twice', () => {
    const [found] = problems(lines.toSpliced(FIRST_FACT + 6, 0, lines[FIRST_FACT + 6] as string));
    expect(found).toMatchObject({ line: FIRST_FACT + 8, fact: idAt(6), code: 'out-of-place' });
  });

  it('shows that two facts changed places', () => {
    const [one, other] = [lines[FIRST_FACT + 3], lines[FIRST_FACT + 6]] as [string, string];
    const [found] = problems(lines.with(FIRST_FACT + 3, other).with(FIRST_FACT + 6, one));
    expect(found).toMatchObject({ line: FIRST_FACT + 4, fact: idAt(6) });
  });

  it('shows that a fact of another log was put in', async () => {
    const strange = split(await ALog.of(60).exported(stream))[FIRST_FACT + 4] as string;
    const [found] = problems(lines.toSpliced(FIRST_FACT + 5, 0, strange));
    expect(found).toMatchObject({ line: FIRST_FACT + 6, fact: (JSON.parse(strange) as { id: string }).id });
  });

  it.each([
    ['facts', (all: string[]) => all.slice(0, -4)], ['facts, and kept the end', (all: string[]) => [...all.slice(0, -4), all.at(-1) as string]],
    ['what it is', (all: string[]) => all.slice(1)], ['the head', (all: string[]) => all.toSpliced(1, 1)], ['everything', () => []],
  ])('is no proof when it lost %s', (_what, cut) => {
    expect(problems(cut(lines))).not.toEqual([]);
  });

  it('may have nothing after its end', () => {
    expect(codes([...lines, lines.at(-1) as string])).toEqual(['out-of-place']);
    expect(verifyExport(Buffer.concat([joined(lines), Buffer.from('\n')]), { key: log.signing.text }).problems).toMatchObject([{ code: 'out-of-place', line: lines.length + 1 }]);
  });

  it('is no proof with another key, or signed by another', () => {
    const other = randomSigningKey();
    expect(verifyExport(joined(lines), { key: other.text }).problems.map(({ code }) => code)).toEqual(expect.arrayContaining(['key-not-trusted', 'head-missing']));
    const { end } = JSON.parse(lines.at(-1) as string) as { end: object };
    const forged = { ...end, key: other.text, signature: signatureOf('export', { ...end, key: other.text, signature: undefined }, other.key) };
    expect(codes(lines.with(-1, JSON.stringify({ end: forged })))).toEqual(['key-not-trusted']);
  });
});

describe('Whoever has the signing key', () => {
  let log: ALog;
  beforeEach(() => void (log = ALog.of(60)));

  it('cannot cut the log off behind what an auditor kept', async () => {
    const kept = await log.head(60);
    log.events.splice(50);
    const bytes = await log.exported(undefined, [40]);
    expect(verifyExport(bytes, { key: log.signing.text }).ok).toBe(true);
    const { problems } = verifyExport(bytes, { key: log.signing.text, heads: [kept] });
    expect(problems).toMatchObject([{ code: 'log-cut' }]);
    expect(problems[0]?.sentence).toContain('has 10 more than the 50');
  });

  it.each([['a whole log', undefined], ['one stream', A]])('cannot write a fact anew with all that follows, as %s shows', async (_, stream) => {
    const kept = await log.head(40);
    const again = ALog.of(0);
    again.signing = log.signing;
    for (const [at, event] of log.events.entries()) again.add(event.stream, at === 18 ? 'Nothing was said of chest pain' : `Note ${at}`);
    again.events.splice(0, 18, ...log.events.slice(0, 18));
    // Made up whole: chains, tree, heads and end are right in themselves.
    const bytes = await again.exported(stream, [40]);
    const { problems } = verifyExport(bytes, { key: log.signing.text, heads: [kept] });
    expect(problems.map(({ code }) => code)).toContain('heads-disagree');
  });

  it('cannot alter one fact in the log, with its hash or without', async () => {
    const [head, event] = [await log.head(), log.events[18] as (typeof log.events)[number]];
    const altered = event.body.replace('Note 18', 'Note 81');
    const facts: Placed[] = (await log.placed(A)).map((one) => (one.event === event ? { ...one, event: { ...event, body: altered } } : one));
    const { problems } = verifyExport(await log.put(head, [], facts, A), { key: log.signing.text });
    expect(problems).toMatchObject([{ code: 'not-in-head', fact: event.id, revision: 6 }, { code: 'fact-altered', fact: event.id, stream: A, revision: 6, index: 18 }]);
    expect(problems[1]?.sentence).toBe(
      `Line 9, fact ${event.id} (revision 6 of ${A}, entry 19 of the log): what it says does not give its hash: it was altered after it was written.`,
    );
  });

  it('cannot take a fact for one of another stream', async () => {
    const facts = [...(await log.placed(A)).slice(0, 5), ...(await log.placed('consultation-b')).slice(5)];
    const { problems } = verifyExport(await log.put(await log.head(), [], facts, A), { key: log.signing.text });
    expect(problems[0]).toMatchObject({ code: 'out-of-place', stream: 'consultation-b', fact: log.events[16]?.id });
  });
});

describe('A kept head', () => {
  it('is compared by the proof for its size; without one the export does not pass', async () => {
    const log = ALog.of(60);
    const held = { key: log.signing.text, heads: [await log.head(33)] };
    expect(verifyExport(await log.exported(A, [33]), held)).toMatchObject({ ok: true, compared: 1 });
    const { problems } = verifyExport(await log.exported(A, [32]), held);
    expect(problems).toMatchObject([{ code: 'head-not-compared' }]);
    expect(problems[0]?.sentence).toContain('ask for one that names the head of 33 entries');
  });

  it.each([['one stream', A], ['a whole log', undefined]])('of another log is found, with %s', async (_, stream) => {
    const log = ALog.of(60);
    const other = ALog.of(60);
    other.signing = log.signing;
    const { problems } = verifyExport(await log.exported(stream, [33]), { key: log.signing.text, heads: [await other.head(33)] });
    expect(problems).toMatchObject([{ code: 'heads-disagree' }]);
  });

  it('that nobody signed is said to be none', async () => {
    const log = ALog.of(60);
    const heads = [{ ...(await log.head(33)), size: 34 }];
    expect(verifyExport(await log.exported(A, [33]), { key: log.signing.text, heads }).problems).toMatchObject([{ code: 'head-unsigned' }]);
  });
});

describe('Keys that vouch for one another', () => {
  const vouching = (by: ReturnType<typeof randomSigningKey>, key: string): KeyStatement => {
    const statement = { at: '2026-07-06T08:00:00.000Z', by: by.text, key };
    return { ...statement, signature: signatureOf('key', statement, by.key) };
  };
  const [first, second, third] = [randomSigningKey(), randomSigningKey(), randomSigningKey()];

  it('let whoever holds the oldest public key trust what the newest signed', async () => {
    const log = ALog.of(30);
    log.signing = first;
    const kept = await log.head(20);
    log.signing = { ...third, statements: [vouching(first, second.text), vouching(second, third.text)] };
    const bytes = await log.exported(A, [20]);
    for (const { text: key } of [first, second, third]) expect(verifyExport(bytes, { key }).ok).toBe(true);
    const report = verifyExport(bytes, { key: third.text, heads: [kept] });
    expect(report).toMatchObject({ ok: true, compared: 1 });
    expect(report.notes[0]).toContain(`signed with the key ${first.text}`);
  });

  it('have to say so themselves', async () => {
    const log = ALog.of(30);
    const forged = { ...vouching(second, third.text), by: first.text };
    log.signing = { ...third, statements: [forged] };
    const { problems } = verifyExport(await log.exported(A), { key: first.text });
    expect(problems.map(({ code }) => code)).toEqual(expect.arrayContaining(['statement-unsigned', 'key-not-trusted']));
    log.signing = { ...third, statements: [vouching(second, third.text)] };
    expect(verifyExport(await log.exported(A), { key: first.text }).problems.map(({ code }) => code)).toEqual(expect.arrayContaining(['key-not-trusted']));
  });
});

describe('A line', () => {
  it.each([
    ['with a member more', (line: object) => ({ ...line, more: 1 })], ['with one member less', ({ position: _position, ...line }: Record<string, unknown>) => line],
    ['with a place that is no number', (line: object) => ({ ...line, index: '3' })], ['that proves with half a hash', (line: object) => ({ ...line, proof: ['ab'] })],
  ])('%s is none of an export, though its sum is right', async (_, change) => {
    const log = ALog.of(12);
    const lines = split(await log.exported(A));
    const { sum: _sum, ...line } = JSON.parse(lines[4] as string) as Record<string, unknown>;
    const { problems } = verifyExport(joined(lines.with(4, withSum(change(line)))), { key: log.signing.text });
    expect(problems[0]).toMatchObject({ code: 'line-altered', line: 5, fact: line.id });
  });
});
