import type { Contacts, FactContent, PatientDetails, PersonName } from '../consultation.events';

export const ERASED_NAME = 'Erased patient';

/** "Mrs Asha Patel". */
export const fullName = ({ title, given, family }: PersonName): string => [title, given, family].filter(Boolean).join(' ');

/** "Mrs Patel"; with no title the whole name, as a surname alone is no way to speak to anybody. */
export const politeName = (name: PersonName): string => (name.title ? `${name.title} ${name.family}` : fullName(name));

const without = (contacts: Contacts): Contacts =>
  Object.fromEntries(Object.entries(contacts).filter(([, value]) => value !== '' && value !== undefined && value !== null));

/** Contacts as corrected: what is named replaces, an empty text takes away, the rest stays. */
export const correctDetails = (details: PatientDetails, by: FactContent<'ContactsCorrected'>): PatientDetails => {
  const { phone, mobile, email, address, ...person } = details;
  return {
    ...person,
    ...without({ phone, mobile, email, address, ...by.contacts }),
    ...(by.name && { name: by.name }),
    ...(by.dateOfBirth && { dateOfBirth: by.dateOfBirth }),
    ...(by.nhsNumber && { nhsNumber: by.nhsNumber }),
    ...(by.clinicNumber && { clinicNumber: by.clinicNumber }),
  };
};
