import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { OFF, type CallDo, type CallNow } from './call-now';
import { LiveCall } from './live-call';

const nothing = (): void => undefined;
const NO_CALL: CallDo = {
  mute: nothing, camera: nothing, use: async () => undefined, say: nothing, admit: nothing, remove: nothing, hold: nothing, takeUp: nothing, take: nothing, again: nothing, leave: nothing,
};
const never = () => nothing;
const off = () => OFF;

export interface CallOptions {
  /** Of the channel, on our own address; null: no call. */
  path: string | null;
  /** What is sent; another object whenever its tracks change. Null: nothing yet, and waiting needs none. */
  local: MediaStream | null;
}

/** One call of this page, from the door to its end. Leaving the page keeps the place for a while; `act.leave` gives it up. */
export function useCall({ path, local }: CallOptions): { now: CallNow; act: CallDo } {
  const call = useMemo(() => (path === null ? null : new LiveCall(path)), [path]);
  useEffect(() => {
    call?.open();
    return () => call?.close();
  }, [call]);
  useEffect(() => call?.setLocal(local), [call, local]);
  const now = useSyncExternalStore(call?.subscribe ?? never, call?.now ?? off);
  return { now, act: call ?? NO_CALL };
}
