import { CsvError, parse } from 'csv-parse/sync';
import { COLUMNS, columnOf, type Column, type CsvRow } from './csv-columns';
import { csvEntry } from './csv-entry';
import { ListUnreadable, type ListEntry } from './list-entry';

interface Parsed {
  record: Record<string, string>;
  info: { lines: number };
}

const OPTIONS = { bom: true, info: true, skip_empty_lines: true, relax_column_count: true, trim: true } as const;

/** The delimiter that splits the header into the most columns; spreadsheets of some countries write semicolons. */
const delimiterOf = (text: string): string => {
  const header = text.split(/\r?\n/, 1)[0] ?? '';
  const counts = [',', ';', '\t'].map((mark) => ({ mark, count: header.split(mark).length }));
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).mark;
};

const checkHeader = (columns: readonly string[]): string[] => {
  const missing = Object.keys(COLUMNS).filter((name) => COLUMNS[name as Column] === 'needed' && !columns.includes(name));
  if (missing.length) throw new ListUnreadable(`These columns are missing: ${missing.join(', ')}. See docs/clinic-lists.md for the columns.`);
  const twice = columns.find((name, index) => name && columns.indexOf(name) !== index);
  if (twice) throw new ListUnreadable(`The column "${twice}" stands twice.`);
  const unknown = columns.filter((name) => name && !Object.hasOwn(COLUMNS, name));
  if (unknown.length) throw new ListUnreadable(`These columns are not known: ${unknown.join(', ')}. Take them out, or rename them as in docs/clinic-lists.md.`);
  return [...columns];
};

/** Text of a CSV clinic list → its rows, each whole or with the reasons why not. Throws `ListUnreadable`. */
export const csvList = (text: string, zone: string): ListEntry[] => {
  try {
    const rows = parse(text, {
      ...OPTIONS,
      delimiter: delimiterOf(text.replace(/^\uFEFF/, '')),
      columns: (header: string[]) => checkHeader(header.map(columnOf)),
    }) as unknown as Parsed[];
    return rows.map(({ record, info }) => csvEntry(record as CsvRow, `line ${info.lines}`, zone));
  } catch (error) {
    if (error instanceof CsvError) throw new ListUnreadable(`This is no readable CSV: ${error.message}`);
    throw error;
  }
};
