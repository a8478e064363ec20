/** The columns of a clinic list. `needed` ones must stand in the header; the others may be left out. */
export const COLUMNS = {
  appointment_id: 'needed', date: 'needed', time: 'needed', minutes: 'optional', mode: 'needed', visit: 'optional',
  clinician: 'optional', title: 'optional', given_name: 'needed', family_name: 'needed', date_of_birth: 'optional',
  nhs_number: 'optional', clinic_number: 'optional', phone: 'optional', mobile: 'optional', email: 'optional',
  address: 'optional', postcode: 'optional', gp_practice: 'optional', gp_code: 'optional', gp_email: 'optional',
  reason: 'optional', referrer: 'optional', tests: 'optional', criteria_met: 'optional', interpreter: 'optional',
  companion: 'optional', hearing: 'optional', preferred_mode: 'optional', needs: 'optional',
} as const;

export type Column = keyof typeof COLUMNS;
export type CsvRow = Partial<Record<Column, string>>;

/** "Date of birth", "date-of-birth" and "date_of_birth" are one column. */
export const columnOf = (heading: string): string => heading.trim().toLowerCase().replace(/[\s-]+/g, '_');
