import { useEffect, useRef } from 'react';
import { ring, wakeBell } from '../../shared/ringing/bell';

const AGAIN = 3_000;
/** Long enough to come from the kitchen, and no nuisance for the ward. */
const TIMES = 10;
const TURN = 'It is your turn';
const FLASH = `${TURN}! – `;

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

/** Before whatever the page is called meanwhile, on and off. */
const flash = (on: boolean): void => {
  const title = document.title.replace(FLASH, '');
  document.title = on ? FLASH + title : title;
};

/** Until the page is looked at, or somebody has been called long enough. */
const callThem = (): (() => void) => {
  let times = 0;
  const call = () => {
    times += 1;
    if (times > TIMES || (isInFront() && times > 1)) return stop();
    ring();
    // Without a touch of the page, or where there is nothing that could shake, nothing happens.
    navigator.vibrate?.([400, 200, 400]);
    flash(times % 2 === 1);
  };
  const stop = () => {
    clearTimeout(first);
    clearInterval(timer);
    flash(false);
  };
  // After the page has got its new title.
  const first = setTimeout(call, 0);
  const timer = setInterval(call, AGAIN);
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
