import type { OpenLoop } from '@anteroom/domain';

/** `GET /api/clinics/{clinic}/open-loops`. */
export interface OpenLoops {
  loops: OpenLoop[];
}

/** Where a loop is closed: the letter's page, the desk for what reception owns, else the room. */
export const wayToLoop = ({ kind, consultation, owner, duty }: OpenLoop): string => {
  if (kind === 'letter-not-approved' || kind === 'letter-not-handed-on') return `/consultations/${consultation}/letter`;
  if (duty === 'suitability') return `/consultations/${consultation}/room?do=decide-suitability`;
  return owner === 'reception' ? `/reception/consultations/${consultation}` : `/consultations/${consultation}/room`;
};

export interface LoopFilter {
  id: string;
  title: string;
  takes: (loop: OpenLoop, me: string) => boolean;
}

export const LOOP_FILTERS: readonly LoopFilter[] = [
  { id: 'all', title: 'Everything', takes: () => true },
  { id: 'mine', title: 'Mine', takes: ({ owner, clinician }, me) => owner === 'clinician' && (clinician === null || clinician === me) },
  { id: 'overdue', title: 'Overdue', takes: ({ overdue }) => overdue },
  { id: 'attendances', title: 'Attendances not closed', takes: ({ kind }) => kind === 'attendance-not-closed' },
  { id: 'letters', title: 'Letters', takes: ({ kind }) => kind === 'letter-not-approved' || kind === 'letter-not-handed-on' },
  { id: 'owed', title: 'Owed', takes: ({ kind }) => kind === 'duty' },
];
