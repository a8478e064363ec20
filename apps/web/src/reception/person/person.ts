import type { Contacts, PatientDetails } from '@anteroom/domain';
import { dayFrom } from '../../shared/time';
import { noDate, typedDate, type TypedDate } from '../../shared/ui';
import { nhsNumberWrong, plainNhsNumber } from './nhs-number';

/** A person as typed, every field text, so that half of it survives too. */
export interface TypedPerson {
  title: string;
  given: string;
  family: string;
  dateOfBirth: TypedDate;
  nhsNumber: string;
  clinicNumber: string;
  phone: string;
  mobile: string;
  email: string;
  address: string;
  postcode: string;
}

export const nobody: TypedPerson = {
  title: '', given: '', family: '', dateOfBirth: noDate, nhsNumber: '', clinicNumber: '', phone: '', mobile: '', email: '', address: '', postcode: '',
};

const some = <K extends string>(key: K, value: string) => (value.trim() ? ({ [key]: value.trim() } as Record<K, string>) : {});

export const typedPerson = (person: PatientDetails | null): TypedPerson => {
  if (!person) return nobody;
  const { name, dateOfBirth, address, ...others } = person;
  // What is absent or not known stands as nothing typed.
  const known = Object.fromEntries(Object.entries({ ...others, ...name }).filter(([, value]) => typeof value === 'string'));
  const where = address ? { address: address.lines.join('\n'), ...some('postcode', address.postcode ?? '') } : {};
  return { ...nobody, ...known, ...where, dateOfBirth: typedDate(dateOfBirth) };
};

export const contactsOf = ({ phone, mobile, email, address, postcode }: TypedPerson): Contacts => {
  const lines = address.split('\n').map((line) => line.trim()).filter(Boolean);
  const where = lines.length > 0 || postcode.trim() ? { address: { lines, ...some('postcode', postcode) } } : {};
  return { ...some('phone', phone), ...some('mobile', mobile), ...some('email', email), ...where };
};

export const nameOf = ({ title, given, family }: TypedPerson) => ({ given: given.trim(), family: family.trim(), ...some('title', title) });

export const bornOn = ({ dateOfBirth: { day, month, year } }: TypedPerson): string | null => dayFrom(day, month, year);

export const detailsOf = (person: TypedPerson): PatientDetails => ({
  name: nameOf(person),
  dateOfBirth: bornOn(person),
  nhsNumber: plainNhsNumber(person.nhsNumber),
  clinicNumber: person.clinicNumber.trim() || null,
  ...contactsOf(person),
});

export type PersonErrors = Partial<Record<keyof TypedPerson, string>>;

const bornWrong = (person: TypedPerson): string | undefined => {
  const { day, month, year } = person.dateOfBirth;
  if (`${day}${month}${year}`.trim() === '' || bornOn(person)) return undefined;
  return 'Enter a real date, such as 14 3 1958, or leave it empty if it is not known';
};

/** What can be seen to be wrong before anything is sent. Numbers and dates that are not known are left empty. */
export const personErrors = (person: TypedPerson): PersonErrors => {
  const found: Record<string, string | undefined> = {
    given: person.given.trim() ? undefined : 'Enter the first name',
    family: person.family.trim() ? undefined : 'Enter the last name',
    dateOfBirth: bornWrong(person),
    nhsNumber: nhsNumberWrong(person.nhsNumber),
    email: !person.email.trim() || /^\S+@\S+\.\S+$/.test(person.email.trim()) ? undefined : 'Enter an email address such as name@example.org, or leave it empty',
  };
  return Object.fromEntries(Object.entries(found).filter(([, text]) => text)) as PersonErrors;
};

/** Errors of a part of a form, under the paths of the whole. */
export const within = (part: string, errors: Readonly<Record<string, string | undefined>>): Record<string, string | undefined> =>
  Object.fromEntries(Object.entries(errors).map(([field, text]) => [`${part}.${field}`, text]));

/** Where the service's names for a person's fields stand in the form: `contacts.address.lines` is `person.address`. */
export const personPlace = (field: string): string => {
  const path = field.split('.').filter((step) => !['details', 'contacts', 'name'].includes(step));
  return `person.${path.includes('postcode') ? 'postcode' : (path[0] ?? '')}`;
};
