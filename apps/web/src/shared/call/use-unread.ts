import { useState } from 'react';
import type { CallNow } from './call-now';

/** How much was written since the chat was last open. What was discarded meanwhile counts no more. */
export const useUnread = ({ said }: Pick<CallNow, 'said'>, isOpen: boolean): number => {
  const [read, setRead] = useState(0);
  const now = isOpen ? said.length : Math.min(read, said.length);
  if (read !== now) setRead(now);
  return said.length - now;
};
