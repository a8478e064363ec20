/** Why the service no longer knows who is asking. */
export type Lost = 'not-signed-in' | 'locked';

type Listener = (why: Lost) => void;
const listeners = new Set<Listener>();

/** Told by every request that comes back 401, heard by the session: nothing on the screen has to be taken away for it. */
export const sessionLost = {
  tell: (why: Lost) => listeners.forEach((listener) => listener(why)),
  hear: (listener: Listener) => {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  },
};
