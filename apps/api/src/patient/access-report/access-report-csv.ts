import type { AccessLine, AccessReport } from '../access-reports';

const COLUMNS: readonly [string, (line: AccessLine) => string | number | null][] = [
  ['When (UTC)', ({ at }) => at],
  ['Who', ({ reader, role }) => reader.name ?? (role === 'patient' ? 'The patient, through their link' : reader.id)],
  ['Role', ({ role }) => role],
  ['What', ({ what }) => what],
  ['Form', ({ form }) => form],
  ['As it stood after entry', ({ revision }) => (revision === null ? null : revision + 1)],
  ['Consultation', ({ reference }) => reference],
  ['Clinic', ({ clinic }) => clinic],
  ['Day of the list', ({ day }) => day],
  ['Why', ({ reason }) => reason],
];

/** A spreadsheet takes these for the beginning of a formula, and would carry out what a reason says. */
const FORMULA = /^[\s\0]*[=+\-@\t\r]/;

/** RFC 4180, and safe to open: what would be a formula begins with an apostrophe. */
export const cell = (value: string | number | null): string => {
  const text = value === null ? '' : String(value);
  const plain = typeof value === 'string' && FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) || plain !== plain.trim() ? `"${plain.replaceAll('"', '""')}"` : plain;
};

/** One line for each reading, those of lists after those of the record. */
export const accessReportCsv = ({ readings, lists }: AccessReport): string =>
  [COLUMNS.map(([head]) => head), ...[...readings, ...lists].map((line) => COLUMNS.map(([, of]) => of(line)))]
    .map((row) => `${row.map(cell).join(',')}\r\n`)
    .join('');
