import type { GpPractice, PatientDetails, PersonName, RecordNeeds } from '@anteroom/domain';
import { plainNhsNumber } from '../consultation/nhs-number';
import { extensionOf, words, type HumanName, type Resource } from './fhir-reading';

const NHS_NUMBER = 'https://fhir.nhs.uk/Id/nhs-number';
const USES = ['official', 'usual'];

const nameOf = (names: Resource['name']): HumanName => {
  if (!Array.isArray(names)) return {};
  return names.find(({ use }) => USES.includes(use ?? '')) ?? names[0] ?? {};
};

/** "Dr Sandra Gose". */
export const displayName = (resource: Resource | undefined): string | undefined => {
  const { text, prefix, given, family } = nameOf(resource?.name);
  return text ?? ([...(prefix ?? []), ...(given ?? []), family ?? ''].filter(Boolean).join(' ') || undefined);
};

const telecomOf = ({ telecom = [] }: Resource, system: string, mobile: boolean): string | undefined =>
  telecom.find((one) => one.system === system && (one.use === 'mobile') === mobile && one.value)?.value;

const nhsNumberOf = (patient: Resource, faults: string[]): string | null => {
  const value = patient.identifier?.find(({ system }) => system === NHS_NUMBER)?.value;
  if (!value) return null;
  const plain = plainNhsNumber(value);
  if (!plain) faults.push(`"${value}" is no NHS number: ten digits, of which the last checks the others.`);
  return plain;
};

const birthDateOf = ({ birthDate }: Resource, remarks: string[]): string | null => {
  if (birthDate && !/^\d{4}-\d\d-\d\d$/.test(birthDate)) remarks.push(`The date of birth "${birthDate}" is not a whole date and was left out.`);
  return birthDate && /^\d{4}-\d\d-\d\d$/.test(birthDate) ? birthDate : null;
};

const addressOf = ({ address }: Resource): PatientDetails['address'] => {
  const first = address?.[0];
  const lines = [...(first?.line ?? []), first?.city ?? ''].filter(Boolean);
  return lines.length ? { lines, postcode: first?.postalCode } : undefined;
};

const personOf = (patient: Resource, faults: string[]): PersonName => {
  const { family = '', given = [], prefix = [] } = nameOf(patient.name);
  if (!family || !given.length) faults.push('The patient has no given and family name.');
  return { given: given.join(' '), family, title: prefix.join(' ') || undefined };
};

const ownNumberOf = ({ identifier = [] }: Resource): string | null =>
  identifier.find(({ system, value }) => system !== NHS_NUMBER && value)?.value ?? null;

/** A Patient as we book them. Faults and remarks are added to the lists given. */
export const fhirPatient = (patient: Resource, said: { faults: string[]; remarks: string[] }): PatientDetails => {
  return {
    name: personOf(patient, said.faults),
    dateOfBirth: birthDateOf(patient, said.remarks),
    nhsNumber: nhsNumberOf(patient, said.faults),
    clinicNumber: ownNumberOf(patient),
    phone: telecomOf(patient, 'phone', false),
    mobile: telecomOf(patient, 'phone', true) ?? telecomOf(patient, 'sms', false),
    email: telecomOf(patient, 'email', false),
    address: addressOf(patient),
  };
};

/** Interpreter and language from UK Core's NHSCommunication, else the preferred language. */
export const fhirNeeds = ({ extension, communication }: Resource): RecordNeeds | undefined => {
  const nhs = extensionOf(extension, 'Extension-UKCore-NHSCommunication');
  if (!nhs) return undefined;
  const interpreter = extensionOf(nhs.extension, 'interpreterRequired')?.valueBoolean ?? false;
  const language = words(extensionOf(nhs.extension, 'language')?.valueCodeableConcept) ?? words(communication?.find(({ preferred }) => preferred)?.language);
  return { interpreter, companion: 'none', hearing: false, other: false, preferredMode: null, language };
};

export const fhirPractice = (patient: Resource, found: (reference: string | undefined) => Resource | undefined): GpPractice | undefined => {
  const reference = patient.generalPractitioner?.[0];
  const practice = found(reference?.reference);
  const name = typeof practice?.name === 'string' ? practice.name : reference?.display;
  return name ? { name, code: practice?.identifier?.[0]?.value } : undefined;
};
