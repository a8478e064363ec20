import type { ContactPoint, Organization, Patient, Practitioner } from '@medplum/fhirtypes';
import { addressLines, type LetterPage, type NamedStaff } from './letter-page';

const NHS_NUMBER = 'https://fhir.nhs.uk/Id/nhs-number';
const ODS_CODE = 'https://fhir.nhs.uk/Id/ods-organization-code';

type PostalAddress = { lines: readonly string[]; postcode?: string } | null | undefined;

const addressOf = (address: PostalAddress) => {
  const lines = addressLines(address && { lines: address.lines });
  const postalCode = address?.postcode?.trim();
  return lines.length > 0 || postalCode ? { address: [{ ...(lines.length > 0 && { line: lines }), ...(postalCode && { postalCode }) }] } : {};
};

const phone = (value: string | undefined, use: 'mobile' | 'home' | 'work'): ContactPoint[] => (value ? [{ system: 'phone', value, use }] : []);

/** An erased patient is still somebody, of whom nothing is told. */
export function patientResource({ record, letter }: LetterPage, id: string, practice: string | null): Patient {
  const { patient } = record;
  if (!patient) return { resourceType: 'Patient', id, name: [{ text: letter.patientName }] };
  const { name, nhsNumber, clinicNumber, dateOfBirth, mobile, phone: home, address } = patient;
  const identifier = [...(nhsNumber ? [{ system: NHS_NUMBER, value: nhsNumber }] : []), ...(clinicNumber ? [{ value: clinicNumber, type: { text: "The clinic's number" } }] : [])];
  const telecom = [...phone(mobile, 'mobile'), ...phone(home, 'home')];
  return {
    resourceType: 'Patient',
    id,
    ...(identifier.length > 0 && { identifier }),
    name: [{ use: 'official', text: letter.patientName, family: name.family, given: [name.given], ...(name.title && { prefix: [name.title] }) }],
    ...(dateOfBirth && { birthDate: dateOfBirth }),
    ...(telecom.length > 0 && { telecom }),
    ...addressOf(address),
    ...(practice && { generalPractitioner: [{ reference: practice }] }),
  };
}

export const practitionerResource = ({ name, registration }: NamedStaff, id: string): Practitioner => ({
  resourceType: 'Practitioner',
  id,
  ...(registration && { identifier: [{ value: registration, type: { text: 'Professional registration' } }] }),
  name: [{ text: name }],
});

export const clinicResource = ({ clinic }: LetterPage, id: string): Organization => ({
  resourceType: 'Organization',
  id,
  name: clinic.name,
  telecom: phone(clinic.helpNumber, 'work'),
  ...addressOf(clinic.address),
});

/** `null` when nobody knows the practice. */
export const practiceResource = ({ letter: { to } }: LetterPage, id: string): Organization | null =>
  to && { resourceType: 'Organization', id, ...(to.code && { identifier: [{ system: ODS_CODE, value: to.code }] }), name: to.name, ...addressOf(to.address) };
