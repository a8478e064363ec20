import type { Actor, Instant } from '../../kernel';
import type { FactType } from '../consultation.events';

export interface HistoryDetail {
  label: string;
  value: string;
}
/** One fact in plain words. */
export interface HistoryLine {
  revision: number;
  type: FactType;
  at: Instant;
  recordedAt: Instant;
  /** Written down later than it happened. */
  late: boolean;
  actor: Actor;
  title: string;
  details: HistoryDetail[];
  /** "from waiting to opening", when the stage changed. */
  stage: string | null;
  /** Its details are for clinicians and auditors only. */
  clinical: boolean;
  /** Details were left out for this reader. */
  withheld: boolean;
  /** Its personal part is gone. */
  erased: boolean;
  correctedBy?: number;
  corrects?: number;
}
