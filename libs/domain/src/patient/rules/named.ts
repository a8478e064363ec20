import type { PatientWorld } from '../patient.command';

/** "Consultation K7-4MPQ is", "Consultations K7-4MPQ and one in another clinic are". */
export const named = (consultations: PatientWorld['consultations']): string => {
  const known = consultations.flatMap(({ reference }) => reference ?? []);
  const elsewhere = consultations.length - known.length;
  const names = [...known, ...(elsewhere === 0 ? [] : [elsewhere === 1 ? 'one in another clinic' : `${elsewhere} in other clinics`])];
  if (consultations.length === 1) return known.length === 1 ? `Consultation ${known[0]} is` : 'A consultation in another clinic is';
  return `Consultations ${names.slice(0, -1).join(', ')}${names.length > 1 ? ' and ' : ''}${names.at(-1)} are`;
};
