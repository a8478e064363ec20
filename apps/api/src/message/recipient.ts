import type { ConsultationRecord, MessageTemplate } from '@anteroom/domain';
import { fullName, standing } from '@anteroom/domain';

export interface Recipient {
  email: string | null;
  /** Name and postal address, line by line. */
  postal: string[];
}

const MAIL_ADDRESS = /^[^\s<>@,;:"()[\]\\]+@[^\s<>@,;:"()[\]\\]+$/;

const address = (at: { lines: string[]; postcode?: string } | undefined): string[] =>
  [...(at?.lines ?? []), at?.postcode ?? ''].filter((line) => line.trim() !== '');

const usable = (email: string | undefined): string | null => (email && MAIL_ADDRESS.test(email.trim()) ? email.trim() : null);

/** To whom a template speaks, as the record knows them now; `null` when they are not known or erased. */
export function recipientOf({ patient, gp, sections }: ConsultationRecord, to: MessageTemplate['to']): Recipient | null {
  if (to === 'gp') return gp && { email: usable(gp.email), postal: [gp.name, ...address(gp.address)] };
  if (!patient) return null;
  if (to === 'patient') return { email: usable(patient.email), postal: [fullName(patient.name), ...address(patient.address)] };
  const companion = standing(sections.needs).at(-1)?.content?.companionName;
  // A companion has no contacts of their own here; what is meant for them goes by post to where the patient lives.
  return companion ? { email: null, postal: [companion, ...address(patient.address)] } : null;
}
