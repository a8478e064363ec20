import type { Mode } from '@anteroom/domain';
import { displayName, fhirNeeds, fhirPatient, fhirPractice } from './fhir-patient';
import { codeIn, extensionOf, resourceOf, words, type BundleEntry, type Resource } from './fhir-reading';
import { ListUnreadable, type ListedAppointment, type ListEntry } from './list-entry';

const CHANNEL: Record<string, Mode> = { 'In-person': 'face-to-face', Telephone: 'telephone', Video: 'video' };
const FUTURE = ['booked', 'pending', 'proposed', 'arrived', 'checked-in'];
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;
const DEFAULT_MINUTES = 20;

type Said = { faults: string[]; remarks: string[] };
type Find = (reference: string | undefined) => Resource | undefined;

const bundleEntries = (text: string): BundleEntry[] => {
  let bundle: unknown;
  try {
    bundle = JSON.parse(text);
  } catch (error) {
    throw new ListUnreadable(`This is no JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  const { resourceType, entry } = (bundle ?? {}) as { resourceType?: unknown; entry?: unknown };
  if (resourceType !== 'Bundle') throw new ListUnreadable('This is no FHIR Bundle: "resourceType" must be "Bundle".');
  if (!Array.isArray(entry)) throw new ListUnreadable('The Bundle has no entries.');
  return entry.map((one: { fullUrl?: unknown; resource?: unknown } | null) => ({
    fullUrl: typeof one?.fullUrl === 'string' ? one.fullUrl : undefined,
    resource: resourceOf(one?.resource),
  }));
};

/** References are resolved inside the Bundle, by full address, by type and id, or contained. */
const finder = (entries: readonly BundleEntry[]): ((within: Resource) => Find) => {
  const byName = new Map<string, Resource>();
  for (const { fullUrl, resource } of entries) {
    if (!resource) continue;
    if (fullUrl) byName.set(fullUrl, resource);
    if (resource.resourceType && resource.id) byName.set(`${resource.resourceType}/${resource.id}`, resource);
  }
  return (within) => (reference) => {
    if (!reference) return undefined;
    if (reference.startsWith('#')) return within.contained?.find(({ id }) => id === reference.slice(1));
    return byName.get(reference) ?? byName.get(reference.split('/').slice(-2).join('/'));
  };
};

const modeOf = (appointment: Resource, faults: string[]): Mode => {
  const channel = extensionOf(appointment.extension, 'UKCore-DeliveryChannel');
  const code = codeIn(channel?.valueCodeableConcept) ?? '';
  const mode = Object.hasOwn(CHANNEL, code) ? CHANNEL[code] : undefined;
  if (!channel) faults.push('The appointment does not say how it is held: add Extension-UKCore-DeliveryChannel with In-person, Telephone or Video.');
  else if (!mode) faults.push(`"${code}" is no delivery channel; it must be In-person, Telephone or Video.`);
  return mode ?? 'face-to-face';
};

const minutesOf = ({ start = '', end = '', minutesDuration }: Resource): number => {
  const between = Math.round((Date.parse(end) - Date.parse(start)) / 60_000);
  return minutesDuration ?? (between > 0 ? between : DEFAULT_MINUTES);
};

const whenOf = (appointment: Resource, faults: string[]): { start: string; minutes: number } => {
  const { start = '', status = '' } = appointment;
  if (!FUTURE.includes(status)) faults.push(`The appointment is ${status || 'without a status'}; only booked ones are taken.`);
  const real = INSTANT.test(start) && !Number.isNaN(Date.parse(start));
  if (!real) faults.push(`"${start}" is no start: it must be a full time with its zone, such as 2026-07-05T09:00:00Z.`);
  const minutes = minutesOf(appointment);
  if (minutes < 1 || minutes > 480) faults.push(`${minutes} is no number of minutes from 1 to 480.`);
  return { start: real ? new Date(start).toISOString() : '', minutes };
};

const actor = (appointment: Resource, type: string, find: Find): Resource | undefined =>
  appointment.participant?.map(({ actor: reference }) => find(reference?.reference)).find((resource) => resource?.resourceType === type);

const identifierOf = ({ identifier = [], id }: Resource): string | null => identifier.find(({ value }) => value)?.value ?? id ?? null;

const visitOf = ({ appointmentType }: Resource): 'first' | 'follow-up' =>
  codeIn(appointmentType)?.toUpperCase().includes('FOLLOW') ? 'follow-up' : 'first';

const reasonOf = ({ reasonCode = [], description }: Resource): string | undefined => words(reasonCode[0]) ?? description;

/** An appointment whose patient is not in the Bundle is read on, so that every fault is said at once. */
const patientOf = (appointment: Resource, find: Find, said: Said): Pick<ListedAppointment, 'details' | 'gp' | 'needs'> => {
  const patient = actor(appointment, 'Patient', find);
  if (!patient) said.faults.push('The appointment names no patient that is in the Bundle.');
  const about = patient ?? {};
  return { details: fhirPatient(about, patient ? said : { faults: [], remarks: [] }), gp: fhirPractice(about, find), needs: fhirNeeds(about) };
};

const entryOf = (appointment: Resource, index: number, find: Find): ListEntry => {
  const said: Said = { faults: [], remarks: [] };
  const id = identifierOf(appointment);
  if (!id) said.faults.push('The appointment has no identifier by which it could be known again.');
  const listed: ListedAppointment = {
    appointment: id ?? '',
    ...patientOf(appointment, find, said),
    ...whenOf(appointment, said.faults),
    mode: modeOf(appointment, said.faults),
    visit: visitOf(appointment),
    clinicianName: displayName(actor(appointment, 'Practitioner', find)),
    reason: reasonOf(appointment),
    criteriaMet: null,
  };
  return { entry: `entry ${index + 1}`, appointment: id, listed: said.faults.length ? null : listed, ...said };
};

/** Text of a FHIR R4 Bundle → its appointments, each whole or with the reasons why not. Throws `ListUnreadable`. */
export const fhirList = (text: string): ListEntry[] => {
  const entries = bundleEntries(text);
  const within = finder(entries);
  const appointments = entries
    .map(({ resource }, index) => ({ resource, index }))
    .filter((one): one is { resource: Resource; index: number } => one.resource?.resourceType === 'Appointment');
  if (!appointments.length) throw new ListUnreadable('The Bundle holds no Appointment.');
  return appointments.map(({ resource, index }) => entryOf(resource, index, within(resource)));
};
