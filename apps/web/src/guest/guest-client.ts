import { request, type Answer } from '../shared/request';
import { kept } from './way-in';

export type GuestKind = 'companion' | 'interpreter';
/**
 * `too-early`: the door is not open yet; `open`: one can wait at the door; `in-call`: patient and clinician are talking;
 * `not-by-video`: there is no call to come to; `withdrawn`: the link opens it no more.
 */
export type GuestState = 'too-early' | 'open' | 'in-call' | 'not-by-video' | 'over' | 'withdrawn';

/** `GET /api/guests/{visit}` and each `guest` event of its stream: nothing of the patient. */
export interface GuestNow {
  guest: { kind: GuestKind; name: string };
  state: GuestState;
  appointment: { start: string; minutes: number; mode: 'video' | 'telephone' | 'face-to-face'; opensAt: string };
  clinic: { name: string; zone: string; helpNumber: string; backupNumber: string };
}

export const guestUrl = (visit: string): string => `/api/guests/${encodeURIComponent(visit)}`;
/** The call is the same for everybody in it. */
export const callPath = (visit: string): string => `/api/visits/${encodeURIComponent(visit)}/call`;

/** The whole link, for who has to open it in another browser: it left the address when the page was opened. */
export const guestLink = (): string => {
  const token = kept()?.token;
  return `${window.location.origin}/guest${token ? `#${token}` : ''}`;
};

export const comeAsGuest = (token: string): Promise<Answer<{ visit: string }>> => request<{ visit: string }>('/api/guests', { method: 'POST', body: { token } });

export const readGuest = (visit: string, signal?: AbortSignal): Promise<Answer<GuestNow>> => request<GuestNow>(guestUrl(visit), signal ? { signal } : {});
