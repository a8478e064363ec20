import { assign, setup } from 'xstate';
import { stepOf, type StepId } from './steps';

interface Sight {
  /** Where the consultation is, and the revision that says so. */
  at: StepId;
  revision: number;
  /** A step somebody chose to look at; `null` follows the consultation. */
  chosen: StepId | null;
  /** The form somebody is at. */
  form: string | null;
  /** After sending: the revision the record has to show before the form is put away. */
  awaited: number;
  /** How often something that leads on was finished, so that the focus can be led on. */
  finished: number;
}
export type RoomEvent =
  | { type: 'record'; phase: string; revision: number }
  | { type: 'look'; step: StepId }
  | { type: 'open'; form: string; step: StepId | null }
  | { type: 'close' }
  | { type: 'done'; revision: number }
  | { type: 'added'; revision: number };

type Only<T extends RoomEvent['type']> = Extract<RoomEvent, { type: T }>;
const moved = ({ at }: Sight, { phase }: Only<'record'>): boolean => at !== stepOf(phase);
const seen = ({ phase, revision }: Only<'record'>) => ({ at: stepOf(phase), revision });

/**
 * Which step is in sight. It follows the consultation, unless somebody looks elsewhere or is at a form: nobody's
 * page is turned while they type. What may be done is never decided here but by the consultation's own machine.
 */
export const roomMachine = setup({
  types: { context: {} as Sight, events: {} as RoomEvent, input: {} as { phase: string; revision: number } },
  actions: {
    open: assign(({ context }, { form, step }: Only<'open'>) => ({ form, chosen: step ?? context.chosen })),
    stay: assign(({ context }, event: Only<'record'>) => ({ ...seen(event), chosen: moved(context, event) ? (context.chosen ?? context.at) : context.chosen })),
    follow: assign(({ context }, event: Only<'record'>) => ({ ...seen(event), chosen: moved(context, event) ? null : context.chosen })),
    look: assign(({ context }, { step }: Only<'look'>) => ({ form: null, chosen: step === context.at ? null : step })),
    putAway: assign({ form: null }),
    finish: assign(({ context }) => ({ form: null, finished: context.finished + 1 })),
    await: assign(({ context }, { revision }: Only<'done' | 'added'>) => ({ awaited: Math.max(context.awaited, revision) })),
  },
  guards: {
    shows: ({ context }, revision: number) => revision >= context.awaited,
    shown: ({ context }, revision: number) => revision <= context.revision,
  },
}).createMachine({
  id: 'room',
  initial: 'reading',
  context: ({ input }) => ({ at: stepOf(input.phase), revision: input.revision, chosen: null, form: null, awaited: -1, finished: 0 }),
  on: {
    open: { target: '.filling', actions: { type: 'open', params: ({ event }) => event } },
    look: { target: '.reading', actions: { type: 'look', params: ({ event }) => event } },
    close: { target: '.reading', actions: 'putAway' },
    added: { actions: { type: 'await', params: ({ event }) => event } },
    done: [
      { guard: { type: 'shown', params: ({ event }) => event.revision }, target: '.reading', actions: 'finish' },
      { target: '.settling', actions: { type: 'await', params: ({ event }) => event } },
    ],
  },
  states: {
    reading: { on: { record: { actions: { type: 'follow', params: ({ event }) => event } } } },
    filling: { on: { record: { actions: { type: 'stay', params: ({ event }) => event } } } },
    settling: {
      on: {
        record: [
          {
            guard: { type: 'shows', params: ({ event }) => event.revision },
            target: 'reading',
            actions: ['finish', { type: 'follow', params: ({ event }) => event }],
          },
          { actions: { type: 'stay', params: ({ event }) => event } },
        ],
      },
    },
  },
});

/** The step in sight. */
export const inSight = ({ chosen, at }: Pick<Sight, 'chosen' | 'at'>): StepId => chosen ?? at;
