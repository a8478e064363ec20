import type { MessageTemplate, Wording } from './pathway';

/** Everything that may stand in braces in a message, filled in when it leaves. */
export const MESSAGE_FIELDS = [
  'appointment.date', 'appointment.time', 'patient.name', 'clinic.name', 'clinic.number', 'backup.number', 'ringing.number',
  'visit.link', 'times.arrival-opens', 'times.aftercare', 'aftercare.advice',
] as const;
export type MessageField = (typeof MESSAGE_FIELDS)[number];

/**
 * Subjects are read over shoulders and on locked screens, so nothing in them may name an illness or a person. A clinic's
 * name often names the illness (standards, chapter 8).
 */
export const SUBJECT_FIELDS: readonly MessageField[] = ['appointment.date', 'appointment.time', 'clinic.number'];

const BRACES = /\{([^{}]*)\}/g;
const wordings = (wording: Wording): string[] => (typeof wording === 'string' ? [wording] : Object.values(wording));
const named = (wording: Wording): string[] => wordings(wording).flatMap((text) => [...text.matchAll(BRACES)].map(([, field = '']) => field));
const unpaired = (wording: Wording): boolean => wordings(wording).some((text) => /[{}]/.test(text.replace(BRACES, '')));

const faultsIn = (part: 'subject' | 'text', wording: Wording, allowed: readonly string[]): string[] => [
  ...new Set(named(wording).filter((field) => !allowed.includes(field)).map((field) => `{${field}} may not stand in a ${part}`)),
  ...(unpaired(wording) ? [`a brace in the ${part} has no partner`] : []),
];

/** What is wrong with the fields of a template, one sentence each; empty when nothing is. */
export const messageFaults = ({ subject, text }: Pick<MessageTemplate, 'subject' | 'text'>): string[] => [
  ...faultsIn('subject', subject, SUBJECT_FIELDS),
  ...faultsIn('text', text, MESSAGE_FIELDS),
];

/** The text with its fields replaced, and the known fields that had no value. A field nobody knows is left out. */
export const fillIn = (text: string, values: Partial<Record<MessageField, string>>): { text: string; missing: MessageField[] } => {
  const missing = new Set<MessageField>();
  const filled = text.replace(BRACES, (_, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name as MessageField] : undefined;
    if (!value) missing.add(name as MessageField);
    return value ?? '';
  });
  return { text: filled, missing: [...missing] };
};
