import { assign, fromCallback, fromPromise, setup } from 'xstate';
import { listenTo, type LineState } from '../shared/live-line';
import { lookAgain } from '../shared/look-again';
import type { Problem } from '../shared/problem';
import type { Answer } from '../shared/request';
import { sessionLost } from '../shared/signed-out';
import { comeAsGuest, guestUrl, readGuest, type GuestNow } from './guest-client';
import { keep, type KeptGuest } from './way-in';

export interface GuestContext {
  token: string | null;
  visit: string | null;
  now: GuestNow | null;
  /** Why nobody can come in by this link now. */
  problem: Problem | null;
  line: LineState;
}
export type GuestEvent = { type: 'told'; now: GuestNow } | { type: 'line'; line: LineState } | { type: 'session-ended' } | { type: 'again' } | { type: 'bring'; token: string };

const LATER = 5_000;

/** Follows one guest's visit: by its stream, by reading it anew every half minute, and when the telephone wakes up. */
const follow = fromCallback<GuestEvent, { visit: string }, GuestEvent>(({ input: { visit }, sendBack }) => {
  const stopped = new AbortController();
  const readAgain = async () => {
    const answer = await readGuest(visit, stopped.signal);
    if (stopped.signal.aborted) return;
    if (answer.outcome === 'done') sendBack({ type: 'told', now: answer.value });
    else if (answer.outcome === 'refused' && answer.problem.status < 429) sendBack({ type: 'session-ended' });
  };
  const leave = listenTo(`${guestUrl(visit)}/live`, {
    state: (line) => sendBack({ type: 'line', line }),
    event: ({ name, data }) => {
      if (name === 'guest') sendBack({ type: 'told', now: data as GuestNow });
    },
  });
  const deaf = sessionLost.hear(() => sendBack({ type: 'session-ended' }));
  const rest = lookAgain(() => void readAgain());
  return () => {
    stopped.abort();
    leave();
    deaf();
    rest();
  };
});

const machine = setup({
  types: { context: {} as GuestContext, events: {} as GuestEvent, input: {} as KeptGuest | null },
  actors: {
    come: fromPromise<Answer<{ visit: string }>, string>(({ input }) => comeAsGuest(input)),
    read: fromPromise<Answer<GuestNow>, string>(({ input, signal }) => readGuest(input, signal)),
    follow,
  },
  actions: {
    keepWay: ({ context: { token, visit } }) => {
      if (token) keep({ token, ...(visit ? { visit } : {}) });
    },
    loseSession: assign({ visit: null }),
    take: assign(({ event }) => (event.type === 'told' ? { now: event.now } : {})),
    takeLine: assign(({ event }) => (event.type === 'line' ? { line: event.line } : {})),
  },
});

/** The guest's page: link → the call as it stands, which the service tells by itself. Opening it uses nothing up. */
export const guestMachine = machine.createMachine({
  id: 'guest',
  context: ({ input }) => ({ token: input?.token ?? null, visit: input?.visit ?? null, now: null, problem: null, line: 'connecting' }),
  initial: 'choosing',
  on: {
    bring: { target: '.choosing', reenter: true, actions: [assign(({ event }) => ({ token: event.token, visit: null, now: null, problem: null })), 'keepWay'] },
  },
  states: {
    choosing: {
      always: [
        { guard: ({ context }) => context.token === null, target: 'noLink' },
        { guard: ({ context }) => context.visit !== null, target: 'reading' },
        { target: 'coming' },
      ],
    },
    noLink: {},
    coming: {
      invoke: {
        src: 'come',
        input: ({ context }) => context.token ?? '',
        onDone: [
          {
            guard: ({ event }) => event.output.outcome === 'done',
            target: 'reading',
            actions: [assign(({ event: { output } }) => (output.outcome === 'done' ? { visit: output.value.visit } : {})), 'keepWay'],
          },
          {
            guard: ({ event }) => event.output.outcome === 'refused' && event.output.problem.status !== 429,
            target: 'shut',
            actions: assign(({ event: { output } }) => (output.outcome === 'refused' ? { problem: output.problem } : {})),
          },
          { target: 'offline' },
        ],
        onError: 'offline',
      },
    },
    reading: {
      invoke: {
        src: 'read',
        input: ({ context }) => context.visit ?? '',
        onDone: [
          {
            guard: ({ event }) => event.output.outcome === 'done',
            target: 'inside',
            actions: assign(({ event: { output } }) => (output.outcome === 'done' ? { now: output.value } : {})),
          },
          { guard: ({ event }) => event.output.outcome === 'refused' && event.output.problem.status !== 429, target: 'coming', actions: 'loseSession' },
          { target: 'offline' },
        ],
        onError: 'offline',
      },
    },
    inside: {
      invoke: { src: 'follow', input: ({ context }) => ({ visit: context.visit ?? '' }) },
      on: { told: { actions: 'take' }, line: { actions: 'takeLine' }, 'session-ended': { target: 'coming', actions: 'loseSession' } },
    },
    shut: { on: { again: 'coming' } },
    offline: { after: { [LATER]: 'choosing' }, on: { again: 'choosing' } },
  },
});
