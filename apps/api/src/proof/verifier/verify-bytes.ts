import { type Held, type Report, Verification } from './verification';

const LINE_FEED = 10;

/** The lines in it, one after the other; answers with what comes after the last line feed. */
export function takeLines(bytes: Buffer, take: (line: Buffer) => void): Buffer {
  let from = 0;
  for (let to = bytes.indexOf(LINE_FEED); to !== -1; to = bytes.indexOf(LINE_FEED, from)) {
    take(bytes.subarray(from, to));
    from = to + 1;
  }
  return bytes.subarray(from);
}

/** All of an export at once. `first`: little more than the first thing that is wrong, for whoever tries many. */
export function verifyExport(bytes: Buffer, held: Held, { first = false } = {}): Report {
  const verification = new Verification(held);
  const rest = takeLines(bytes, (line) => {
    if (!first || verification.problems.length === 0) verification.take(line);
  });
  return verification.over(rest);
}
