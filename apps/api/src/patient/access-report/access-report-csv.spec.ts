import type { AccessLine } from '../access-reports';
import { accessReportCsv, cell } from './access-report-csv';

const line = (reason: string): AccessLine => ({
  at: '2026-07-06T08:00:00.000Z', reader: { id: 'a', name: 'Audrey "Ace" Ames' }, role: 'auditor', what: 'letter', form: 'pdf',
  consultation: 'c', reference: 'K7-4MPQ', clinic: 'riverside', day: null, revision: 3, reason,
});

describe('An access report as a table', () => {
  it('has a head and a line for each reading', () => {
    const report = { about: { patient: 'p', consultations: [] }, since: '', readings: [line('Complaint 17')], lists: [], elsewhere: 0 };
    expect(accessReportCsv(report)).toBe(
      'When (UTC),Who,Role,What,Form,As it stood after entry,Consultation,Clinic,Day of the list,Why\r\n' +
        '2026-07-06T08:00:00.000Z,"Audrey ""Ace"" Ames",auditor,letter,pdf,4,K7-4MPQ,riverside,,Complaint 17\r\n',
    );
  });

  it.each(['=1+1', '+44', '-2', '@SUM(A1)', '\t=1', '\r=1', '  =cmd|calc'])('makes no formula of %j', (text) => {
    expect(cell(text)).toMatch(/^"?'/);
  });

  it('leaves numbers and ordinary words alone', () => {
    expect([cell(-4), cell(null), cell('a - b'), cell('one, two'), cell('two\nlines')]).toEqual(['-4', '', 'a - b', '"one, two"', '"two\nlines"']);
  });
});
