import type { ConsultationFact } from '../views/consultation-fact';

/** A reminder that comes late, after an outage, tells the patient something untrue. */
export const whenReminderDueThenRemindUnlessStale = ({ data }: ConsultationFact<'ReminderDue'>): boolean => !data.stale;
