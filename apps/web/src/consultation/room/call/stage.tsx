import { useEffect, useRef, useState, type ReactNode } from 'react';
import { focusOn } from '../focus-on';
import { useClearOfTheCall } from './use-clear-of-the-call';

/** Where an element is gone to out of sight: above, behind what is stuck to the top, or below. */
const useAway = () => {
  const place = useRef<HTMLDivElement>(null);
  const [away, setAway] = useState<'above' | 'below' | null>(null);
  useEffect(() => {
    if (!place.current || !('IntersectionObserver' in window)) return undefined;
    const look = ([entry]: IntersectionObserverEntry[]) => {
      if (entry) setAway(entry.isIntersecting ? null : entry.boundingClientRect.top < 0 ? 'above' : 'below');
    };
    const observer = new IntersectionObserver(look, { rootMargin: '-160px 0px 0px 0px' });
    observer.observe(place.current);
    return () => observer.disconnect();
  }, []);
  return { place, away };
};

/** Keeps the call in sight beside the steps: on a desk it stays there, and the picture becomes small wherever it would be out of sight. */
export function Stage({ above, picture, children }: { above: ReactNode; picture: ReactNode; children: ReactNode }) {
  const { place, away } = useAway();
  useClearOfTheCall();
  return (
    <div className="anteroom-stage">
      {above}
      <div className="anteroom-stage__place" ref={place}>
        <div className={away ? `anteroom-stage__picture anteroom-stage__picture--small anteroom-stage__picture--${away}` : 'anteroom-stage__picture'}>
          {picture}
          {away && picture && (
            <button type="button" className="anteroom-stage__up" onClick={() => focusOn('call')}>
              <span className="nhsuk-u-visually-hidden">Back to the picture</span>
            </button>
          )}
        </div>
      </div>
      {children}
    </div>
  );
}
