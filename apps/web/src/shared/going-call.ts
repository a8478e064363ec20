import { useSyncExternalStore } from 'react';

/** The call that somebody in this tab is in, or went out of without ending it. Ids only: who it is with is nobody's business here. */
export interface GoingCall {
  consultation: string;
  clinic: string;
  /** The clinic's calendar day of the appointment, `YYYY-MM-DD`. */
  day: string;
}

const KEPT = 'anteroom.going-call';
const listeners = new Set<() => void>();

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};
const kept = (): string | null => sessionStorage.getItem(KEPT);

/** In this tab, also after a reload. `null`: no call goes on. */
export const keepGoingCall = (call: GoingCall | null): void => {
  if (call) sessionStorage.setItem(KEPT, JSON.stringify(call));
  else sessionStorage.removeItem(KEPT);
  listeners.forEach((tell) => tell());
};

/** Only where it is this one: another call that goes on is left alone. */
export const forgetGoingCall = (consultation: string): void => {
  const call = kept();
  if (call && (JSON.parse(call) as GoingCall).consultation === consultation) keepGoingCall(null);
};

export const useGoingCall = (): GoingCall | null => {
  const call = useSyncExternalStore(subscribe, kept);
  return call ? (JSON.parse(call) as GoingCall) : null;
};
