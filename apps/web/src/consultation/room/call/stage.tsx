import { useEffect, useRef, useState, type ReactNode } from 'react';
import { focusOn } from '../focus-on';
import { useClearOfTheCall } from './use-clear-of-the-call';

/** Whether an element is out of sight, below what is stuck to the top. */
const useIsAway = () => {
  const place = useRef<HTMLDivElement>(null);
  const [isAway, setAway] = useState(false);
  useEffect(() => {
    if (!place.current || !('IntersectionObserver' in window)) return undefined;
    const observer = new IntersectionObserver(([entry]) => entry && setAway(!entry.isIntersecting), { rootMargin: '-160px 0px 0px 0px' });
    observer.observe(place.current);
    return () => observer.disconnect();
  }, []);
  return { place, isAway };
};

/** Keeps the call in sight beside the steps: on a desk it stays there, and the picture becomes small wherever it would be out of sight. */
export function Stage({ above, picture, children }: { above: ReactNode; picture: ReactNode; children: ReactNode }) {
  const { place, isAway } = useIsAway();
  useClearOfTheCall();
  return (
    <div className="anteroom-stage">
      {above}
      <div className="anteroom-stage__place" ref={place}>
        <div className={isAway ? 'anteroom-stage__picture anteroom-stage__picture--small' : 'anteroom-stage__picture'}>
          {picture}
          {isAway && picture && (
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
