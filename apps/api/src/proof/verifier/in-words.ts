import type { Report } from './verification';

const number = (value: number): string => value.toLocaleString('en-GB');
const many = (count: number, one: string, more: string): string => `${number(count)} ${count === 1 ? one : more}`;

/** The most problems that are told one by one. */
const MOST = 50;

/** A report as sentences, one a line; what is wrong first. */
export function inWords(report: Report): string[] {
  const { ok, problems, notes, compared } = report;
  const more = problems.length > MOST ? [`… and ${number(problems.length - MOST)} more.`] : [];
  const verdict = ok
    ? 'Nothing was altered, nothing is missing in between, and everything is signed.'
    : `NOT PROVED: ${many(problems.length, 'thing is', 'things are')} wrong.`;
  const kept = compared > 0 && ok ? [`It goes on from ${many(compared, 'head', 'heads')} that you kept.`] : [];
  return [...problems.slice(0, MOST).map(({ sentence }) => sentence), ...more, ...notes.map((note) => `Note: ${note}`), ...what(report), ...kept, verdict];
}

function what({ about, head, facts, first, last }: Report): string[] {
  if (!about) return ['This is no export of Anteroom, or its first line is damaged.'];
  const of = about.stream === undefined ? 'the whole log' : about.stream;
  const where = first === null || last === null ? '' : `, entries ${number(first + 1)} to ${number(last + 1)} of the log`;
  const signed = head ? [`The log of ${many(head.size, 'entry', 'entries')} was signed at ${head.at}, with the key ${head.key}.`] : [];
  return [`${many(facts, 'fact', 'facts')} of ${of}${where}, exported at ${about.at}.`, ...signed];
}
