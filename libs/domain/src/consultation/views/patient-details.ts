import type { FactContent, PatientDetails, PersonName } from '../consultation.events';

export const ERASED_NAME = 'Erased patient';

/** "Mrs Asha Patel". */
export const fullName = ({ title, given, family }: PersonName): string => [title, given, family].filter(Boolean).join(' ');

/** "Mrs Patel"; with no title the whole name, as a surname alone is no way to speak to anybody. */
export const politeName = (name: PersonName): string => (name.title ? `${name.title} ${name.family}` : fullName(name));

/**
 * Details as corrected. The contacts are the whole set as it now stands: what is absent is no longer known. When the
 * booking had named another person, nothing of that person stays but what is said anew.
 */
export const correctDetails = (
  { name, dateOfBirth, nhsNumber, clinicNumber }: PatientDetails,
  by: FactContent<'ContactsCorrected'>,
  another: boolean,
): PatientDetails => ({
  ...by.contacts,
  name: by.name ?? name,
  dateOfBirth: by.dateOfBirth ?? (another ? null : dateOfBirth),
  nhsNumber: by.nhsNumber ?? (another ? null : nhsNumber),
  clinicNumber: by.clinicNumber ?? (another ? null : clinicNumber),
});
