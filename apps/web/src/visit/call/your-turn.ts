import { useEffect, useRef } from 'react';
import { ring, wakeBell } from '../../shared/ringing/bell';

const AGAIN = 3_000;
/** Long enough to come from the kitchen, and no nuisance for the ward. */
const TIMES = 10;
const TURN = 'It is your turn';

const isInFront = (): boolean => !document.hidden && document.hasFocus();

/** Whoever may stand behind them reads the screen too: no name, no clinic. */
const notify = (): void => {
  if (!('Notification' in window) || Notification.permission !== 'granted') return;
  try {
    const notice = new Notification(TURN, { tag: 'anteroom-your-turn', body: 'Your clinician is there. Open the page of your appointment.' });
    notice.onclick = () => {
      window.focus();
      notice.close();
    };
  } catch {
    // Telephones give notices to installed pages only; sound and title remain.
    return;
  }
};

/** Until the page is looked at, or somebody has been called long enough. */
const callThem = (): (() => void) => {
  const title = document.title;
  let times = 0;
  const call = () => {
    times += 1;
    if (isInFront() && times > 1) return stop();
    ring();
    // Without a touch of the page, or where there is nothing that could shake, nothing happens.
    navigator.vibrate?.([400, 200, 400]);
    document.title = times % 2 === 1 ? `${TURN}!` : title;
    if (times >= TIMES) stop();
  };
  const stop = () => {
    clearInterval(timer);
    document.title = title;
  };
  const timer = setInterval(call, AGAIN);
  call();
  if (!isInFront()) notify();
  return stop;
};

/** Calls whoever waits and does not look, when they are called in. Any touch of the page before lets it sound. */
export const useYourTurn = (isCalled: boolean): void => {
  const before = useRef(isCalled);
  useEffect(() => {
    const wake = () => void wakeBell();
    document.addEventListener('pointerdown', wake, { once: true });
    return () => document.removeEventListener('pointerdown', wake);
  }, []);
  useEffect(() => {
    const was = before.current;
    before.current = isCalled;
    return isCalled && !was ? callThem() : undefined;
  }, [isCalled]);
};
