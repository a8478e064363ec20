/** What became of one row. */
export interface ImportedRow {
  entry: string;
  appointment: string | null;
  state: 'taken' | 'unchanged' | 'changed' | 'refused';
  /** Why, and what was understood how: sentences for a person. */
  details: string[];
  consultation?: string;
  reference?: string;
  /** Its time was over: it went in and arms nothing. */
  past?: boolean;
  /** A clinician has to decide whether this mode suits. */
  referred?: boolean;
}

/** Progress and result of an import. */
export interface ImportReport {
  total: number;
  done: number;
  taken: number;
  unchanged: number;
  changed: number;
  refused: number;
  referred: number;
  past: number;
  rows: ImportedRow[];
  /** The list as a whole could not be read. */
  error?: string;
}

export const emptyReport = (total = 0): ImportReport => ({
  total, done: 0, taken: 0, unchanged: 0, changed: 0, refused: 0, referred: 0, past: 0, rows: [],
});

export const addRow = (report: ImportReport, row: ImportedRow): void => {
  report.rows.push(row);
  report.done += 1;
  report[row.state] += 1;
  if (row.referred) report.referred += 1;
  if (row.past) report.past += 1;
};
