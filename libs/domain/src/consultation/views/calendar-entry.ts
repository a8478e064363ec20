import type { ConsultationRecord } from './consultation-record';

/** What makes the appointment another one in a calendar. */
const CHANGES: readonly string[] = ['AppointmentMoved', 'ModeSwitched', 'ConsultationCancelled', 'Reinstated'];

/** By which a calendar knows the appointment for life, and which version of it is the newest (RFC 5545: UID, SEQUENCE). */
export const calendarEntry = ({ id, sections }: ConsultationRecord): { uid: string; sequence: number } => ({
  uid: id,
  sequence: sections.appointment.filter(({ type }) => CHANGES.includes(type)).length,
});
