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
