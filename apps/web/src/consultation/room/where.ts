import type { ConsultationNow } from '../../shared/use-consultation';

const said = (text: string | undefined): string | null => (text?.trim() ? text : null);

type Told = { content: { place?: string; number?: string } | null; corrected?: unknown };

const latest = ({ record }: ConsultationNow): Told[] => {
  const emergencies = (record.sections.emergency ?? []).filter((entry) => entry.type === 'EmergencyDeclared') as Told[];
  return [...(record.sections.opening ?? []), ...emergencies].filter(({ corrected }) => !corrected).reverse();
};

/** Where the patient said they are, the latest of it. `null` is not known. */
export const placeKnown = (now: ConsultationNow): string | null =>
  latest(now).map(({ content }) => said(content?.place)).find((place) => place !== null) ?? null;

/** On which number they can be rung: as told in the call, else as we hold it. */
export const numberKnown = (now: ConsultationNow): string | null =>
  latest(now).map(({ content }) => said(content?.number)).find((number) => number !== null) ?? said(now.record.patient?.mobile) ?? said(now.record.patient?.phone);

export const addressKnown = ({ record: { patient } }: ConsultationNow): string | null =>
  said([...(patient?.address?.lines ?? []), patient?.address?.postcode].filter(Boolean).join(', '));
