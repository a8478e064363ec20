import { useEffect, useState } from 'react';

/** Whether this tab is in sight. What only serves the eye stops meanwhile: a browser opens few connections to one place. */
export const useVisible = (): boolean => {
  const [visible, setVisible] = useState(() => !document.hidden);
  useEffect(() => {
    const look = () => setVisible(!document.hidden);
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);
  return visible;
};
