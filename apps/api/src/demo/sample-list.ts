import { DateTime } from 'luxon';
import { COLUMNS, type Column, type CsvRow } from '../clinic-list/csv-columns';
import { SAMPLE_PEOPLE } from './sample-people';

const cell = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const SPREAD = Math.max(...SAMPLE_PEOPLE.map(({ after }) => after));

/** The sample clinic as the CSV a clinic system would send: today on the clinic's clock, drawn together late in the evening. */
export const sampleList = (now: Date, zone: string): string => {
  const here = DateTime.fromJSDate(now, { zone });
  const left = here.endOf('day').diff(here, 'minutes').minutes - 2;
  const scale = Math.min(1, Math.max(0, left) / SPREAD);
  const rows = SAMPLE_PEOPLE.map(({ after, ...person }, index): CsvRow => {
    const start = here.plus({ minutes: Math.ceil(after * scale) });
    return { appointment_id: `RC-${1001 + index}`, date: start.toISODate() ?? '', time: start.toFormat('HH:mm'), ...person };
  });
  const columns = Object.keys(COLUMNS) as Column[];
  return [columns, ...rows.map((row) => columns.map((column) => cell(row[column] ?? '')))].map((line) => `${line.join(',')}\r\n`).join('');
};
