/** `GET /api/clinic-lists/{job}`: how far an import is, and what became of each row. */
export interface ImportedRow {
  entry: string;
  appointment: string | null;
  state: 'taken' | 'unchanged' | 'changed' | 'refused';
  details: string[];
  consultation?: string;
  reference?: string;
  past?: boolean;
  referred?: boolean;
}
export interface Job {
  job: string;
  at: string;
  state: 'running' | 'done' | 'failed';
  total: number;
  done: number;
  taken: number;
  unchanged: number;
  changed: number;
  refused: number;
  referred: number;
  past: number;
  rows: ImportedRow[];
  error?: string;
}

export const STATES = {
  taken: { text: 'Taken', colour: 'green' },
  unchanged: { text: 'Was there already', colour: 'grey' },
  changed: { text: 'Changed, not applied', colour: 'orange' },
  refused: { text: 'Refused', colour: 'red' },
} as const;

/** FHIR by its name or its first sign, everything else as CSV; the server reads UTF-8 and Windows-1252. */
export const kindOf = (name: string): string => (/\.json$/i.test(name) ? 'application/fhir+json' : 'text/csv');
