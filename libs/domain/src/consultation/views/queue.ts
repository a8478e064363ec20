import type { FactData } from '../consultation.events';

/** Where a waiting patient stands: the same answer for the board and for the patient. */
export interface QueuePlace {
  /** 1 is next. */
  place: number;
  ahead: number;
  /** Somebody is with the clinician now. */
  inCall: boolean;
  /** How late it runs for this patient; `null` is not known. Never negative. */
  delayMinutes: number | null;
  cause: FactData<'DelayAnnounced'>['cause'] | null;
  /** `announced` by staff; `elapsed` is what has already passed since the appointment, with more to come. */
  basis: 'announced' | 'elapsed' | null;
}
