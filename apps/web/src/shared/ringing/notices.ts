import type { Call } from './calls-between';

export type Notices = 'off' | 'on' | 'refused' | 'not-here';

/** Anybody may be looking at the screen: how many and what for, never who. */
const WORDS: Readonly<Record<Call, string>> = { waiting: 'A patient is waiting', help: 'A patient needs help' };

export const noticesNow = (wanted: boolean): Notices => {
  if (!('Notification' in window)) return 'not-here';
  if (Notification.permission === 'denied') return 'refused';
  return wanted && Notification.permission === 'granted' ? 'on' : 'off';
};

/** On a press only: browsers ask nobody otherwise. */
export const askForNotices = async (): Promise<Notices> => {
  if (!('Notification' in window)) return 'not-here';
  await Notification.requestPermission();
  return noticesNow(true);
};

export const isInFront = (): boolean => !document.hidden && document.hasFocus();

export const notify = (call: Call): void => {
  try {
    const notice = new Notification(WORDS[call], { tag: `anteroom-${call}`, silent: true });
    notice.onclick = () => {
      window.focus();
      notice.close();
    };
  } catch {
    // Telephones give notices to installed pages only; the sound and the list remain.
    return;
  }
};
