import { useEffect, useState } from 'react';

/** The present time, told anew every so many milliseconds, for waits and delays that grow while one looks. */
export const useNow = (every = 30_000): Date => {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), every);
    return () => clearInterval(timer);
  }, [every]);
  return now;
};
