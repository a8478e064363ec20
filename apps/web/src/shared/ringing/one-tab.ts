import { useEffect } from 'react';

const NAME = 'anteroom-bell';
/** Milliseconds: longer than it takes until the last tab has heard the same news. */
const SAME_NEWS = 300;

/** In one tab of this browser, however many have heard it, and in none while somebody in one of them is in a call. */
export const inOneTab = (then: () => void): void => {
  if (!('locks' in navigator)) return then();
  void navigator.locks.request(NAME, { ifAvailable: true }, async (lock) => {
    if (!lock) return;
    then();
    await new Promise((done) => setTimeout(done, SAME_NEWS));
  });
};

/** Holds the bell of every tab of this browser still: who is talking to a patient is not rung. */
export const useHushed = (isHushed: boolean): void =>
  useEffect(() => {
    if (!isHushed || !('locks' in navigator)) return undefined;
    const stopped = new AbortController();
    let letGo: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    navigator.locks.request(NAME, { signal: stopped.signal }, () => held).catch((reason: unknown) => {
      if (!stopped.signal.aborted) throw reason;
    });
    return () => {
      stopped.abort();
      letGo();
    };
  }, [isHushed]);
