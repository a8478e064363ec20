import type { Consultation } from '@anteroom/domain';
import type { Asking, Instant } from '@anteroom/domain/kernel';
import type { Position } from '../engine/event-log';

/** One command to one consultation. */
export interface Change {
  /** Of the consultation: a UUID. */
  id: string;
  /** The command's: `record-safety-netting`. */
  stem: string;
  /** As it was asked for. */
  input: object;
  /** Makes of it what the domain's command takes, where somebody who asks cannot know all of it. Not called for a repeat. */
  complete?: Complete;
  asking: Asking;
  /** Clinics whose consultations exist for whoever asks; left out for the system and for the patient's own visit. */
  clinics?: readonly string[];
  /** Idempotence key: the same again happens once. Belongs to the consultation. */
  key?: string;
  /** The command's id, where it derives from what led to it: once carried out, it is the same whatever it says now. */
  command?: string;
  /** The revision that whoever asks was looking at. */
  ifMatch?: number;
  /** A late entry: when it really happened. */
  happenedAt?: Instant;
  /** The fact or command that led to it. */
  cause?: string;
}

export type Complete<Asked extends object = object> = (asked: Asked, consultation: Consultation) => object | Promise<object>;

/** What a change led to. */
export interface Changed {
  /** Of the consultation, after it. */
  revision: number;
  stage: string;
  /** What a list has to have reached to show it. */
  position: Position;
}
