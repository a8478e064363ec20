import { COLUMNS, type Column, type CsvRow } from './csv-columns';

const ROWS: CsvRow[] = [
  {
    appointment_id: 'RC-2001', date: '2027-03-01', time: '09:30', minutes: '20', mode: 'video', visit: 'follow-up', clinician: 'Dr Ngozi Okafor',
    title: 'Mrs', given_name: 'Asha', family_name: 'Patel', date_of_birth: '14/03/1958', nhs_number: '943 476 5919', mobile: '07700 900001',
    email: 'asha.patel@example.org', address: '1 Mill Lane | Leeds', postcode: 'LS1 4AB', gp_practice: 'White Rose Medical Centre', gp_code: 'B86044',
    reason: 'Review of heart failure', tests: 'Kidney function', criteria_met: 'yes', interpreter: 'Gujarati',
  },
  {
    appointment_id: 'RC-2002', date: '01/03/2027', time: '10:00', minutes: '15', mode: 'telephone', visit: 'first', given_name: 'Łukasz',
    family_name: 'Nowak', phone: '01632 960002', criteria_met: '', needs: 'Speaks slowly; please allow time',
  },
];

const cell = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const columns = Object.keys(COLUMNS) as Column[];

/** A list that could be imported as it stands, for people who have to make one. */
export const EXAMPLE = [columns, ...ROWS.map((row) => columns.map((column) => cell(row[column] ?? '')))]
  .map((line) => `${line.join(',')}\r\n`)
  .join('');
