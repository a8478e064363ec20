/** What of FHIR R4 a clinic list is read from. Everything is optional: it comes from outside and is looked at, not trusted. */
export interface Coding {
  system?: string;
  code?: string;
  display?: string;
}
export interface Concept {
  coding?: Coding[];
  text?: string;
}
export interface Extension {
  url?: string;
  extension?: Extension[];
  valueBoolean?: boolean;
  valueCodeableConcept?: Concept;
}
export interface Identifier {
  system?: string;
  value?: string;
}
export interface Reference {
  reference?: string;
  display?: string;
}
export interface HumanName {
  use?: string;
  text?: string;
  family?: string;
  given?: string[];
  prefix?: string[];
}
export interface Resource {
  resourceType?: string;
  id?: string;
  status?: string;
  identifier?: Identifier[];
  extension?: Extension[];
  contained?: Resource[];
  name?: HumanName[] | string;
  start?: string;
  end?: string;
  minutesDuration?: number;
  description?: string;
  appointmentType?: Concept;
  reasonCode?: Concept[];
  participant?: { actor?: Reference }[];
  birthDate?: string;
  telecom?: { system?: string; use?: string; value?: string }[];
  address?: { line?: string[]; city?: string; postalCode?: string }[];
  communication?: { language?: Concept; preferred?: boolean }[];
  generalPractitioner?: Reference[];
}
export interface BundleEntry {
  fullUrl?: string;
  resource?: Resource;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Text where text belongs, a list where a list belongs; anything else counts as absent, so that nothing odd gets further. */
const tidy = (value: unknown, like: unknown): unknown => {
  if (Array.isArray(like)) return Array.isArray(value) ? value.map((item) => tidy(item, like[0])).filter((item) => item !== undefined) : undefined;
  if (isObject(like)) return isObject(value) ? tidyObject(value, like) : undefined;
  return typeof value === typeof like ? value : undefined;
};
const tidyObject = (value: Record<string, unknown>, like: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.keys(like).filter((key) => Object.hasOwn(value, key)).map((key) => [key, tidy(value[key], like[key])]));

const CONCEPT = { coding: [{ system: '', code: '', display: '' }], text: '' };
const EXTENSION = { url: '', valueBoolean: false, valueCodeableConcept: CONCEPT, extension: [{ url: '', valueBoolean: false, valueCodeableConcept: CONCEPT }] };
const REFERENCE = { reference: '', display: '' };
const RESOURCE = {
  resourceType: '', id: '', status: '', identifier: [{ system: '', value: '' }], extension: [EXTENSION], start: '', end: '',
  minutesDuration: 0, description: '', appointmentType: CONCEPT, reasonCode: [CONCEPT], participant: [{ actor: REFERENCE }], birthDate: '',
  telecom: [{ system: '', use: '', value: '' }], address: [{ line: [''], city: '', postalCode: '' }],
  communication: [{ language: CONCEPT, preferred: false }], generalPractitioner: [REFERENCE],
};
const NAMES = [{ use: '', text: '', family: '', given: [''], prefix: [''] }];

/** A resource of which every field has its type or is absent. A practice's name is text, a person's a list. */
export const resourceOf = (value: unknown): Resource => {
  if (!isObject(value)) return {};
  const plain = tidyObject(value, RESOURCE) as Resource;
  const name = typeof value.name === 'string' ? value.name : (tidy(value.name, NAMES) as HumanName[] | undefined);
  const contained = Array.isArray(value.contained) ? value.contained.map(resourceOf) : undefined;
  return { ...plain, name, contained };
};

export const codeIn = (concept: Concept | undefined, system?: string): string | undefined =>
  concept?.coding?.find((coding) => !system || coding.system === system)?.code;
export const words = (concept: Concept | undefined): string | undefined => concept?.text ?? concept?.coding?.find(({ display }) => display)?.display;
export const extensionOf = (extensions: Extension[] | undefined, name: string): Extension | undefined =>
  extensions?.find(({ url }) => url?.endsWith(name));
