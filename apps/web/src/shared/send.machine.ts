import { assign, fromPromise, setup } from 'xstate';
import type { Problem } from './problem';
import type { Answer } from './request';
import { newIntent, sendCommand, type Command } from './send-command';

export interface Sending {
  command: Command | null;
  problem: Problem | null;
  /** What the service said of its own defect, while nobody knows whether it was done. */
  detail: string | null;
  value: unknown;
  onDone: ((value: never) => void) | null;
}

export type SendEvent = { type: 'send'; command: Command; onDone?: (value: never) => void } | { type: 'reset' };

/** The same words to the same place are the same intent, as long as nobody knows what became of the first sending. */
const sameIntent = (a: Command | null, b: Command) =>
  a !== null && a.url === b.url && JSON.stringify(a.body) === JSON.stringify(b.body);

const transmit = fromPromise<Answer<unknown>, Command>(({ input }) => sendCommand<unknown>(input));

/** Sending one command: idle → sending → done, refused or unreachable; from each of which it may be sent anew. */
export const sendMachine = setup({
  types: { context: {} as Sending, events: {} as SendEvent },
  actors: { transmit },
  actions: {
    newIntent: assign(({ event }) =>
      event.type === 'send'
        ? { command: { ...event.command, key: event.command.key ?? newIntent() }, onDone: event.onDone ?? null, problem: null, detail: null, value: null }
        : {},
    ),
    sameOrNewIntent: assign(({ context, event }) => {
      if (event.type !== 'send') return {};
      const kept = sameIntent(context.command, event.command) ? context.command?.key : undefined;
      return { command: { ...event.command, key: kept ?? event.command.key ?? newIntent() }, onDone: event.onDone ?? null, detail: null };
    }),
    forget: assign({ command: null, problem: null, detail: null, value: null, onDone: null }),
  },
}).createMachine({
  id: 'send',
  initial: 'idle',
  context: { command: null, problem: null, detail: null, value: null, onDone: null },
  on: { reset: { target: '.idle', actions: 'forget' } },
  states: {
    idle: { on: { send: { target: 'sending', actions: 'newIntent' } } },
    sending: {
      invoke: {
        src: 'transmit',
        input: ({ context }) => context.command ?? { url: '' },
        onDone: [
          {
            guard: ({ event }) => event.output.outcome === 'done',
            target: 'done',
            actions: assign({ value: ({ event }) => (event.output.outcome === 'done' ? event.output.value : null) }),
          },
          {
            guard: ({ event }) => event.output.outcome === 'refused',
            target: 'refused',
            actions: assign({ problem: ({ event }) => (event.output.outcome === 'refused' ? event.output.problem : null) }),
          },
          {
            target: 'unreachable',
            actions: assign({ detail: ({ event }) => (event.output.outcome === 'unreachable' ? (event.output.detail ?? null) : null) }),
          },
        ],
        onError: 'unreachable',
      },
    },
    done: {
      entry: ({ context }) => context.onDone?.(context.value as never),
      on: { send: { target: 'sending', actions: 'newIntent' } },
    },
    refused: { on: { send: { target: 'sending', actions: 'newIntent' } } },
    unreachable: { on: { send: { target: 'sending', actions: 'sameOrNewIntent' } } },
  },
});
