import { useEffect } from 'react';

const isCovered = (target: HTMLElement): boolean =>
  target.closest('.anteroom-room__beside') !== null && target.closest('.anteroom-stage') === null && target.matches(':focus-visible');

/** What has the focus must not stand behind the call: browsers bring it to the middle of the page, whatever is stuck there. */
export const useClearOfTheCall = (): void =>
  useEffect(() => {
    const clear = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement && isCovered(target)) requestAnimationFrame(() => target.scrollIntoView({ block: 'nearest' }));
    };
    document.addEventListener('focusin', clear);
    return () => document.removeEventListener('focusin', clear);
  }, []);
