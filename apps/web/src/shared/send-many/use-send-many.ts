import { useCallback, useReducer, useRef } from 'react';
import { newIntent, sendCommand, type Command } from '../send-command';

/** One of many commands, with the name by which people know it. */
export interface One extends Command {
  name: string;
  /** Tells apart two of one name. */
  id?: string;
}
export interface Refused {
  name: string;
  id?: string;
  sentence: string;
}
export interface Many {
  state: 'idle' | 'running' | 'finished';
  done: number;
  total: number;
  refused: readonly Refused[];
}
type Step = { type: 'start'; total: number } | { type: 'one'; refused: Refused | null } | { type: 'finish' };

const idle: Many = { state: 'idle', done: 0, total: 0, refused: [] };

const step = (many: Many, event: Step): Many => {
  if (event.type === 'start') return { state: 'running', done: 0, total: event.total, refused: [] };
  if (event.type === 'finish') return { ...many, state: 'finished' };
  return { ...many, done: many.done + 1, refused: event.refused ? [...many.refused, event.refused] : many.refused };
};

/** Twice unanswered under the same key, then it is given up and said; a repeat happens once. */
const sendOne = async ({ name, id, ...command }: One): Promise<Refused | null> => {
  const once = { ...command, key: command.key ?? newIntent() };
  const first = await sendCommand(once);
  const answer = first.outcome === 'unreachable' ? await sendCommand(once) : first;
  if (answer.outcome === 'done') return null;
  return { name, ...(id ? { id } : {}), sentence: answer.outcome === 'refused' ? answer.problem.detail : 'The service could not be reached: it is not known whether this was done.' };
};

/** Sends many commands one after another, so that each is whole or refused by itself, and counts. */
export const useSendMany = (): Many & { start: (commands: readonly One[]) => void } => {
  const [many, tell] = useReducer(step, idle);
  const running = useRef(false);
  const start = useCallback(async (commands: readonly One[]) => {
    if (running.current) return;
    running.current = true;
    tell({ type: 'start', total: commands.length });
    for (const command of commands) tell({ type: 'one', refused: await sendOne(command) });
    tell({ type: 'finish' });
    running.current = false;
  }, []);
  return { ...many, start: (commands) => void start(commands) };
};
