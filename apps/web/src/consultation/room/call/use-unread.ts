import { useState } from 'react';
import type { CallNow } from '../../../shared/call';

/** How much was written since the chat was last open. */
export const useUnread = ({ said }: Pick<CallNow, 'said'>, isOpen: boolean): number => {
  const [read, setRead] = useState(0);
  if (isOpen && read !== said.length) setRead(said.length);
  return Math.max(said.length - read, 0);
};
