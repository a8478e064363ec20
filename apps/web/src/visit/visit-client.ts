import type { VisitPage } from '@anteroom/domain';
import { request, type Answer } from '../shared/request';
import type { Target } from '../shared/command-form';
import type { Way } from './way-in';

/** Whom to ring before anybody has confirmed who they are. */
export interface KnownClinic {
  name: string;
  helpNumber: string;
}
export interface VisitClinic extends KnownClinic {
  /** IANA. */
  zone: string;
  address: { lines: string[]; postcode?: string } | null;
  /** To ring when the first way fails. */
  backupNumber: string;
  /** The number that shows when the clinic rings. */
  ringingNumber: string;
}
/** `POST /api/visits/look`: nothing personal, and nothing is used up by it. */
export interface Looked {
  clinic: KnownClinic;
  state: 'open' | 'locked' | 'withdrawn' | 'closed';
  /** False where the clinic does not know the birth date: no date would be right. */
  canConfirm: boolean;
}
/** `GET /api/visits/{visit}` and each `visit` event of its stream. */
export interface VisitNow {
  visit: VisitPage;
  clinic: VisitClinic;
  position: string | null;
}

export const visitUrl = (visit: string): string => `/api/visits/${encodeURIComponent(visit)}`;

export const lookAt = (way: Way): Promise<Answer<Looked>> => request<Looked>('/api/visits/look', { method: 'POST', body: way });

export const confirmBirthDate = (way: Way, dateOfBirth: string): Promise<Answer<{ visit: string }>> =>
  request<{ visit: string }>('/api/visits', { method: 'POST', body: { ...way, dateOfBirth } });

export const readVisit = (visit: string, signal?: AbortSignal): Promise<Answer<VisitNow>> =>
  request<VisitNow>(visitUrl(visit), signal ? { signal } : {});

/** Where one of the patient's commands goes. They carry no revision: whatever staff do meanwhile stops no patient. */
export const patientCommand = (visit: string, stem: string): Target => ({ url: `${visitUrl(visit)}/${stem}` });
