import { useMachine } from '@xstate/react';
import { useCallback } from 'react';
import type { Problem } from './problem';
import type { Command } from './send-command';
import { sendMachine } from './send.machine';

export type SendState = 'idle' | 'sending' | 'done' | 'refused' | 'unreachable';

export interface Send<T> {
  state: SendState;
  problem: Problem | null;
  /** What the service said of its own defect; goes with `unreachable`. */
  detail: string | null;
  value: T | null;
  /** Ignored while an earlier sending is on its way, so that a double click sends once. */
  send: (command: Command, onDone?: (value: T) => void) => void;
  reset: () => void;
}

/** Sends one command at a time and says what became of it. */
export const useSend = <T = unknown>(): Send<T> => {
  const [snapshot, tell] = useMachine(sendMachine);
  const send = useCallback(
    (command: Command, onDone?: (value: T) => void) =>
      tell({ type: 'send', command, ...(onDone ? { onDone: onDone as (value: never) => void } : {}) }),
    [tell],
  );
  const reset = useCallback(() => tell({ type: 'reset' }), [tell]);
  return { state: snapshot.value, problem: snapshot.context.problem, detail: snapshot.context.detail, value: snapshot.context.value as T | null, send, reset };
};
