import { isRefused, ROLES, type Instant } from '../kernel';
import { specOf } from '../consultation/catalogue';
import { compiledFor } from '../consultation/consultation.machine';
import type { FactType, ProposedFact } from '../consultation/consultation.events';
import type { Consultation } from '../consultation/consultation.state';
import { decide } from '../consultation/decide';
import { kindsOf } from '../pathway/learn';
import { aBooking, minutesBefore } from './inputs';
import { pinned, type History } from './history';

const HALF_AN_HOUR_LATE: Instant = minutesBefore(-30);
const NEXT_WEEK = new Date(Date.parse(HALF_AN_HOUR_LATE) + 7 * 86_400_000).toISOString();

/** The first entry by which anything was learned after the booking. */
const anEntry = ({ entries }: Consultation): { corrects: number; of: string } => {
  const entry = entries.find(({ learned, type }) => learned.length > 0 && type !== 'ConsultationBooked') ?? entries[0];
  return { corrects: entry?.revision ?? 0, of: entry?.type ?? '' };
};

const proposed = (type: FactType, kind: string | null, consultation: Consultation): ProposedFact =>
  ({ type, data: { start: NEXT_WEEK, minutes: 20, mode: aBooking().mode, ...anEntry(consultation), ...(kind !== null && { kind }) } }) as unknown as ProposedFact;

const answer = ({ consultation }: History, type: FactType, kind: string | null): string => {
  const ask = { command: 'x', now: HALF_AN_HOUR_LATE, asking: { id: 'x', roles: ROLES }, world: { backupRoute: true, serviceUp: true } };
  const decided = decide(consultation, [proposed(type, kind, consultation)], ask, pinned);
  if (isRefused(decided)) return decided.refused.code;
  return decided.consultation.stage === consultation.stage ? 'stays' : `→ ${decided.consultation.stage}`;
};

/**
 * What becomes of a fact when somebody in whatever role may record it does so half an hour after the appointed time: `stays`,
 * `→ stage`, or the code of the refusal; by kind where they differ.
 */
export const cell = (history: History, type: FactType): string => {
  const kinds = kindsOf(specOf(type) ?? {}, compiledFor(pinned).arranged) ?? [null];
  const answers = kinds.map((kind) => [kind, answer(history, type, kind)] as const);
  const different = new Set(answers.map(([, one]) => one));
  return different.size === 1 ? (answers[0]?.[1] ?? '') : answers.map(([kind, one]) => `${kind}: ${one}`).join(', ');
};
