import { useEffect, useRef } from 'react';

/** How long a desk may stand unattended. */
export const IDLE = 15 * 60_000;
const ACTIVE = 'anteroom.active';
const SIGNS = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart'] as const;

/** Whoever is plainly there without touching anything, such as talking to somebody on the screen, keeps the desk from being covered. */
export const noteActive = (): void => localStorage.setItem(ACTIVE, String(Date.now()));

/** Calls `idle` when nobody has touched any tab of this browser for a quarter of an hour. */
export const useIdle = (watching: boolean, idle: () => void): void => {
  const told = useRef(idle);
  useEffect(() => {
    told.current = idle;
  });
  useEffect(() => {
    if (!watching) return undefined;
    let last = 0;
    const sign = () => {
      if (Date.now() - last < 5_000) return;
      last = Date.now();
      localStorage.setItem(ACTIVE, String(last));
    };
    const look = () => {
      const touched = Math.max(last, Number(localStorage.getItem(ACTIVE) ?? 0));
      if (Date.now() - touched >= IDLE) told.current();
    };
    sign();
    SIGNS.forEach((name) => window.addEventListener(name, sign, { passive: true }));
    const timer = setInterval(look, 15_000);
    return () => {
      SIGNS.forEach((name) => window.removeEventListener(name, sign));
      clearInterval(timer);
    };
  }, [watching]);
};
