import type { ChatLine } from '../call.events';
import { detail, type Tellings } from './history-telling';

type Guests = 'GuestInvited' | 'GuestWithdrawn' | 'GuestAdmitted' | 'GuestLeft' | 'ChatKept' | 'ChatDiscarded';

const AN = { companion: 'A companion', interpreter: 'An interpreter' } as const;
const LEFT = { left: 'left the call', lost: 'was lost from the call', removed: 'was removed from the call' } as const;

/** Whoever is invited a second time is no second guest. */
export const NEW_LINK = { companion: 'The companion was given a new link', interpreter: 'The interpreter was given a new link' } as const;

const counted = (lines: number): string => (lines === 1 ? 'one line' : `${lines} lines`);
const said = ({ who, text }: ChatLine) => detail(`The ${who} wrote`, text);

/** Who else was let in, and what was written. Nobody's name stands in a title. */
export const GUESTS: Tellings<Guests> = {
  GuestInvited: ({ kind }, { name, mobile, email }) => ({
    title: `${AN[kind]} was invited to join`, sealed: [detail('Name', name), detail('Mobile', mobile), detail('E-mail', email)],
  }),
  GuestWithdrawn: (_, { reason }) => ({ title: 'The invitation of a guest was taken back', sealed: [detail('Reason', reason)] }),
  GuestAdmitted: ({ kind }, { name }) => ({ title: `The ${kind} was let in`, sealed: [detail('Name', name)] }),
  GuestLeft: ({ kind, how, by }) => ({ title: `The ${kind} ${LEFT[how]}${by ? ` by the ${by}` : ''}` }),
  ChatKept: ({ lines }, content) => ({
    title: `What was written in the call was kept: ${counted(lines)}`, sealed: (content.lines ?? []).map(said),
  }),
  ChatDiscarded: ({ lines }, { reason }) => ({
    title: `What was written in the call was discarded: ${counted(lines)}`, sealed: [detail('Reason', reason)],
  }),
};
