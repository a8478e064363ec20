import { createHmac } from 'node:crypto';

/** What a patient is known by. Never their contact details: twins share a phone, an address and a birthday. */
export interface PatientNumbers {
  /** Ten digits. */
  nhsNumber?: string | null;
  clinic: string;
  clinicNumber?: string | null;
}

const asUuid = (hash: Buffer): string => {
  const bytes = hash.subarray(0, 16);
  bytes.writeUInt8(((bytes[6] ?? 0) & 0x0f) | 0x80, 6);
  bytes.writeUInt8(((bytes[8] ?? 0) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
};

/**
 * The same numbers give the same person (docs/decisions/0004), without looking anything up, so that two bookings at once
 * cannot make two patients. `null` where neither number is known.
 */
export const patientIdOf = (secret: Buffer, { nhsNumber, clinic, clinicNumber }: PatientNumbers): string | null => {
  const own = clinicNumber?.trim();
  const name = nhsNumber ? ['nhs', nhsNumber] : own ? ['clinic', clinic, own] : null;
  return name && asUuid(createHmac('sha256', secret).update(JSON.stringify(name)).digest());
};
