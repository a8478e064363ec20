import type { BoardRow } from '@anteroom/domain';

export interface Filter {
  id: string;
  title: string;
  takes: (row: BoardRow) => boolean;
}

const expected = ({ phase }: BoardRow) => phase === 'booked' || phase === 'invited';
const HERE = ['arrived', 'waiting', 'opening', 'consulting', 'closing'];

/** Something keeps the patient from going on alone. */
export const needsHelp = (row: BoardRow): boolean => Boolean(row.help ?? row.checksFailed) || row.locked || row.emergency || (row.failure && HERE.includes(row.phase));

const toInvite = (row: BoardRow) => row.phase === 'booked' && !row.told && !row.past;
const notHere = ({ notHereYet }: BoardRow) => notHereYet !== null && !notHereYet.late;
/** Noticed only when an outage was over: it may be our fault, so they are rung and nothing is held against them. */
const toRing = ({ notHereYet }: BoardRow) => notHereYet?.late === true;
const unreached = ({ invitation, phase }: BoardRow) => invitation.state === 'failed' && (phase === 'booked' || phase === 'invited');

/** The lists within the day's list. Each shows how many stand on it. */
export const FILTERS: readonly Filter[] = [
  { id: 'everyone', title: 'Everyone', takes: () => true },
  { id: 'coming', title: 'Coming', takes: expected },
  { id: 'here', title: 'Here', takes: ({ phase }) => HERE.includes(phase) },
  { id: 'needs-help', title: 'Needs help', takes: needsHelp },
  { id: 'not-here-yet', title: 'Not here yet', takes: notHere },
  { id: 'to-ring', title: 'To ring after an outage', takes: toRing },
  { id: 'to-invite', title: 'To invite', takes: (row) => toInvite(row) || unreached(row) },
  { id: 'wishes', title: 'Asked for something else', takes: ({ wish }) => wish !== null },
];

export const filterOf = (id: string | null): Filter => FILTERS.find((filter) => filter.id === id) ?? FILTERS[0]!;
