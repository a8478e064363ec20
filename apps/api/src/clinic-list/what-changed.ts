import type { FactContent, FactData, PatientDetails } from '@anteroom/domain';
import type { ListedAppointment } from './list-entry';

interface Booked {
  data: FactData<'ConsultationBooked'>;
  sealed: FactContent<'ConsultationBooked'> | undefined;
}

/** Keys in order and nothing for absent, so that two ways of leaving a field out are the same. */
const plain = (value: unknown): string =>
  JSON.stringify(value ?? null, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).filter(([, v]) => v !== undefined && v !== null).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );

type Said = Omit<ListedAppointment, 'appointment' | 'criteriaMet' | 'needs' | 'details'> & { details?: PatientDetails };

const asSaid = ({ data, sealed }: Booked): Said => ({
  start: data.start, minutes: data.minutes, mode: data.mode, visit: data.visit, ...sealed, details: sealed?.patient,
});

const contactsOf = ({ details }: Said): unknown =>
  details && { phone: details.phone, mobile: details.mobile, email: details.email, address: details.address };

const FIELDS: Readonly<Record<string, (said: Said) => unknown>> = {
  start: ({ start }) => start,
  length: ({ minutes }) => minutes,
  mode: ({ mode }) => mode,
  'first or follow-up': ({ visit }) => visit,
  clinician: ({ clinicianName }) => clinicianName,
  name: ({ details }) => details?.name,
  'date of birth': ({ details }) => details?.dateOfBirth,
  'NHS number': ({ details }) => details?.nhsNumber,
  'clinic number': ({ details }) => details?.clinicNumber,
  contacts: contactsOf,
  'GP practice': ({ gp }) => gp,
  reason: ({ reason }) => reason,
  referrer: ({ referrer }) => referrer,
  tests: ({ tests }) => tests,
};

/** Which of what a list says differs from what was booked from it. Names of fields, for a person. */
export const whatChanged = (booked: Booked, listed: ListedAppointment): string[] => {
  const was = asSaid(booked);
  return Object.keys(FIELDS).filter((field) => plain(FIELDS[field]?.(was)) !== plain(FIELDS[field]?.(listed)));
};
