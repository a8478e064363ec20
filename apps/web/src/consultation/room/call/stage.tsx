import { useEffect, useRef, useState, type ReactNode } from 'react';
import { focusOn } from '../focus-on';

/** Whether an element is out of sight, above what is stuck to the top. */
const useIsPast = () => {
  const place = useRef<HTMLDivElement>(null);
  const [isPast, setPast] = useState(false);
  useEffect(() => {
    if (!place.current || !('IntersectionObserver' in window)) return undefined;
    const observer = new IntersectionObserver(([entry]) => entry && setPast(!entry.isIntersecting && entry.boundingClientRect.top < 0), { rootMargin: '-160px 0px 0px 0px' });
    observer.observe(place.current);
    return () => observer.disconnect();
  }, []);
  return { place, isPast };
};

/** Keeps the call in sight beside the steps: on a desk it stays above, on a phone the picture becomes small once one scrolls past it. */
export function Stage({ above, picture, children }: { above: ReactNode; picture: ReactNode; children: ReactNode }) {
  const { place, isPast } = useIsPast();
  return (
    <div className="anteroom-stage">
      {above}
      <div className="anteroom-stage__place" ref={place}>
        <div className={isPast ? 'anteroom-stage__picture anteroom-stage__picture--small' : 'anteroom-stage__picture'}>
          {picture}
          {isPast && picture && (
            <button type="button" className="anteroom-stage__up" onClick={() => focusOn('call')}>
              <span className="nhsuk-u-visually-hidden">Back up to the call</span>
            </button>
          )}
        </div>
      </div>
      {children}
    </div>
  );
}
