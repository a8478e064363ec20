import type { Instant } from '../kernel';
import type { FactType } from './consultation.events';
import type { Consultation } from './consultation.state';
import { learnsOfCall, type Learns } from './folding-call';

/** Until it is known of an appointment, nobody has come for it and nobody was rung about it. */
const newAppointment = (consultation: Consultation): void => {
  consultation.arrivedAt = null;
  consultation.tries = [];
};

/** A wrong entry leaves what it alone had said. */
const unsay = (consultation: Consultation, revision: number, correctedBy: number): void => {
  const entry = consultation.entries[revision];
  if (!entry) return;
  consultation.entries = consultation.entries.with(revision, { ...entry, correctedBy });
  for (const known of entry.learned as readonly Parameters<typeof consultation.known.get>[0][]) {
    const taughtBy = consultation.known.get(known);
    if (taughtBy) consultation.known.set(known, taughtBy.filter((one) => one !== revision));
  }
  if (entry.type === 'PatientArrived') consultation.arrivedAt = null;
  if (entry.type === 'CallAttempted') consultation.tries = consultation.tries.filter(({ at }) => at !== entry.at);
};

const learns: { readonly [T in FactType]?: Learns<T> } = {
  ...learnsOfCall,
  ConsultationBooked: (consultation, { clinic, patient, reference, clinician, start, minutes, mode }) =>
    Object.assign(consultation, { clinic, patient, reference, clinician, start, minutes, bookedMode: mode }),
  AppointmentMoved: (consultation, { start, minutes, clinician }) => {
    newAppointment(consultation);
    Object.assign(consultation, { start, minutes, clinician });
  },
  Reinstated: (consultation, { kind, start, minutes }) => {
    if (kind === 'new-appointment') newAppointment(consultation);
    consultation.start = start ?? consultation.start;
    consultation.minutes = minutes ?? consultation.minutes;
  },
  VisitLinkIssued: (consultation, { token, code }) => {
    consultation.link = { token, code, locked: false };
  },
  VisitLinkWithdrawn: (consultation) => {
    consultation.link = null;
  },
  VisitLocked: (consultation) => {
    if (consultation.link) consultation.link = { ...consultation.link, locked: true };
  },
  VisitUnlocked: (consultation) => {
    if (consultation.link) consultation.link = { ...consultation.link, locked: false };
  },
  PatientArrived: (consultation, _, at) => {
    consultation.arrivedAt ??= at;
  },
  CallAttempted: (consultation, { kind }, at) => {
    consultation.tries = [...consultation.tries, { at, kind }];
  },
  EntryCorrected: (consultation, { corrects }) => unsay(consultation, corrects, consultation.revision),
};

const byType = new Map(Object.entries(learns as Record<string, Learns<never>>));

/** What a fact's own open data says, beside what its stamp says of the machine. */
export const foldData = (consultation: Consultation, type: string, data: unknown, at: Instant): void =>
  byType.get(type)?.(consultation, data as never, at);
