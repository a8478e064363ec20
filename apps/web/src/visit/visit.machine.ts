import { assign, fromPromise, setup } from 'xstate';
import type { Answer } from '../shared/request';
import { followVisit } from './follow-visit';
import { arriveAt, refusalOf, shutAs, shutBy, shutByLooking, type Arrival } from './visit-answers';
import { confirmBirthDate, lookAt, readVisit, type Looked, type VisitNow } from './visit-client';
import { nobody, type VisitContext, type VisitEvent } from './visit-context';
import { forget, keep, type KeptVisit, type Way } from './way-in';

const LATER = 5_000;
const machine = setup({
  types: { context: {} as VisitContext, events: {} as VisitEvent, input: {} as KeptVisit | null },
  actors: {
    look: fromPromise<Answer<Looked>, Way>(({ input }) => lookAt(input)),
    confirm: fromPromise<Answer<{ visit: string }>, { way: Way; dateOfBirth: string }>(({ input }) => confirmBirthDate(input.way, input.dateOfBirth)),
    read: fromPromise<Answer<VisitNow>, string>(({ input, signal }) => readVisit(input, signal)),
    arrive: fromPromise<Arrival, string>(({ input }) => arriveAt(input)),
    follow: followVisit,
  },
  actions: {
    start: assign(({ event }) => (event.type === 'bring' ? { ...nobody, way: event.way, visit: null } : {})),
    keepWay: ({ context: { way, visit } }) => {
      if (way) keep({ way, ...(visit ? { visit } : {}) });
    },
    forgetWay: () => forget(),
    loseSession: assign({ visit: null, now: null, problem: null, cameIn: false }),
    take: assign(({ event }) => (event.type === 'told' ? { now: event.now, toldAt: event.at, reached: true } : {})),
    takeLine: assign(({ event }) => (event.type === 'line' ? { line: event.line } : {})),
  },
  guards: {
    isAt: ({ context: { now } }, at: { states: readonly string[] }) => now !== null && at.states.includes(now.visit.state),
    comesInTime: ({ context: { now, cameIn } }) => cameIn && now !== null && now.visit.mayArrive && now.visit.appointment.mode !== 'face-to-face',
  },
});

/**
 * The patient's page: way in (link or code) → birth date → the visit as it stands, which the service tells by itself.
 * Opening it uses nothing up.
 */
export const visitMachine = machine.createMachine({
  id: 'visit',
  context: ({ input }) => ({ ...nobody, way: input?.way ?? null, visit: input?.visit ?? null }),
  initial: 'choosing',
  on: { bring: { target: '.choosing', actions: ['start', 'keepWay'], reenter: true } },
  states: {
    choosing: {
      always: [
        { guard: ({ context }) => context.visit !== null, target: 'opening' },
        { guard: ({ context }) => context.way !== null, target: 'looking' },
        { target: 'entry' },
      ],
    },
    entry: {},
    looking: {
      invoke: {
        src: 'look',
        input: ({ context }) => context.way ?? { code: '' },
        onDone: [
          {
            guard: ({ event }) => event.output.outcome === 'done' && shutAs(event.output.value) === null,
            target: 'confirm',
            actions: assign({ clinic: ({ event }) => (event.output.outcome === 'done' ? event.output.value.clinic : null) }),
          },
          {
            guard: ({ event }) => event.output.outcome === 'done',
            target: 'shut',
            actions: assign(({ event: { output } }) =>
              output.outcome === 'done' ? { clinic: output.value.clinic, shut: shutAs(output.value) } : {},
            ),
          },
          {
            guard: ({ event, context }) => shutByLooking(event.output) === 'not-known' && context.way !== null && 'code' in context.way,
            target: 'entry',
            actions: [assign({ problem: ({ event }) => refusalOf(event.output) }), 'forgetWay'],
          },
          {
            guard: ({ event }) => shutByLooking(event.output) !== null,
            target: 'shut',
            actions: assign({ shut: ({ event }) => shutByLooking(event.output) }),
          },
          { target: 'offline', actions: assign({ problem: ({ event }) => refusalOf(event.output) ?? 'unreachable' }) },
        ],
        onError: 'offline',
      },
    },
    /** Not reached, or asked too often: tried again by itself. */
    offline: { after: { [LATER]: 'choosing' }, on: { again: 'choosing' } },
    shut: {
      on: {
        again: { target: 'looking', actions: assign({ shut: null }) },
        'another-way': { target: 'entry', actions: [assign({ way: null, shut: null, problem: null }), 'forgetWay'] },
      },
    },
    confirm: {
      entry: assign({ shut: null }),
      on: { confirm: 'confirming' },
    },
    confirming: {
      invoke: {
        src: 'confirm',
        input: ({ context, event }) => ({ way: context.way ?? { code: '' }, dateOfBirth: event.type === 'confirm' ? event.dateOfBirth : '' }),
        onDone: [
          {
            guard: ({ event }) => event.output.outcome === 'done',
            target: 'opening',
            actions: [
              assign(({ event: { output } }) => (output.outcome === 'done' ? { visit: output.value.visit, cameIn: true, problem: null } : {})),
              'keepWay',
            ],
          },
          {
            guard: ({ event }) => shutBy(event.output) !== null,
            target: 'shut',
            actions: assign({ shut: ({ event }) => shutBy(event.output), problem: null }),
          },
          { target: 'confirm', actions: assign({ problem: ({ event }) => refusalOf(event.output) ?? 'unreachable' }) },
        ],
        onError: { target: 'confirm', actions: assign({ problem: 'unreachable' }) },
      },
    },
    opening: {
      invoke: {
        src: 'read',
        input: ({ context }) => context.visit ?? '',
        onDone: [
          {
            guard: ({ event }) => event.output.outcome === 'done',
            target: 'inside',
            actions: assign(({ event: { output } }) =>
              output.outcome === 'done' ? { now: output.value, toldAt: Date.now(), reached: true, problem: null } : {},
            ),
          },
          {
            guard: ({ event }) => (refusalOf(event.output)?.status ?? 500) < 429,
            target: 'looking',
            actions: ['loseSession', 'keepWay'],
          },
          { target: 'offline' },
        ],
        onError: 'offline',
      },
    },
    inside: {
      invoke: { src: 'follow', id: 'follow', input: ({ context }) => ({ visit: context.visit ?? '' }) },
      initial: 'deciding',
      on: {
        told: { target: '.deciding', actions: 'take' },
        line: { actions: 'takeLine' },
        unreachable: { actions: assign({ reached: false }) },
        'session-ended': { target: 'looking', actions: ['loseSession', 'keepWay'] },
        again: { actions: ({ self }) => self.getSnapshot().children.follow?.send({ type: 'again' }) },
      },
      states: {
        deciding: {
          always: [
            { guard: 'comesInTime', target: 'arriving' },
            { guard: { type: 'isAt', params: { states: ['before', 'too-early-or-test'] } }, target: 'before' },
            { guard: { type: 'isAt', params: { states: ['checks'] } }, target: 'checks' },
            { guard: { type: 'isAt', params: { states: ['arrived', 'waiting'] } }, target: 'waiting' },
            { guard: { type: 'isAt', params: { states: ['in-call'] } }, target: 'inCall' },
            { guard: { type: 'isAt', params: { states: ['after'] } }, target: 'after' },
            { guard: { type: 'isAt', params: { states: ['cancelled', 'missed', 'left'] } }, target: 'unseen' },
            { target: 'closed' },
          ],
        },
        before: { on: { arrive: 'arriving' } },
        arriving: {
          on: { told: { actions: 'take' } },
          invoke: {
            src: 'arrive',
            input: ({ context }) => context.visit ?? '',
            onDone: {
              target: 'deciding',
              actions: assign(({ event: { output }, context }) => ({ cameIn: false, problem: output.problem, now: output.now ?? context.now, toldAt: Date.now() })),
            },
            onError: { target: 'deciding', actions: assign({ cameIn: false, problem: 'unreachable' }) },
          },
        },
        checks: {},
        waiting: {},
        inCall: {},
        after: {},
        unseen: {},
        closed: {},
      },
    },
  },
});
