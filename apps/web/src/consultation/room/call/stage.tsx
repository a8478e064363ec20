import { useEffect, useRef, useState, type ReactNode } from 'react';

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

/** Keeps the picture in sight beside the steps: on a desk it stays above, on a phone it becomes small once one scrolls past it. */
export function Stage({ children }: { children: ReactNode }) {
  const { place, isPast } = useIsPast();
  return (
    <div ref={place} className="anteroom-stage">
      <div className={isPast ? 'anteroom-stage__picture anteroom-stage__picture--small' : 'anteroom-stage__picture'}>{children}</div>
    </div>
  );
}
