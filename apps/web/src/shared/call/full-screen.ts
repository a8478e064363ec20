import { useEffect, useState } from 'react';

/** iPhones let no page fill the screen but a single film. */
export const canFillScreen = (): boolean => document.fullscreenEnabled === true;

/** The frame of the call around something, or that itself. */
export const frameAround = (element: HTMLElement): HTMLElement => element.closest<HTMLElement>('.call-frame') ?? element;

export function useFullScreen(): { isFull: boolean; toggle: (frame: HTMLElement) => void } {
  const [isFull, setFull] = useState(false);
  useEffect(() => {
    const look = () => setFull(document.fullscreenElement !== null);
    document.addEventListener('fullscreenchange', look);
    return () => document.removeEventListener('fullscreenchange', look);
  }, []);
  // Where the browser says no, the picture stays as large as it is.
  const toggle = (frame: HTMLElement): void => void (isFull ? document.exitFullscreen() : frame.requestFullscreen()).catch(() => undefined);
  return { isFull, toggle };
}
