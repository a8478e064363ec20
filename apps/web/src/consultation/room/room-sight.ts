import { createContext } from 'react';

/** What the parts of the room may ask of the page: which form is open. */
export interface Sight {
  open: (stem: string) => void;
  close: () => void;
  /** Somebody is at this form: the page stays as it is while they are. */
  at: (stem: string) => void;
}
const nothing = () => undefined;

export const RoomSight = createContext<Sight>({ open: nothing, close: nothing, at: nothing });
