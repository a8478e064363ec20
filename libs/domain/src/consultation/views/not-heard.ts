import type { Instant } from '../../kernel';
import type { CallVoice } from '../call.events';
import type { FactType } from '../consultation.events';
import type { ConsultationFact } from './consultation-fact';

/** A time in which somebody's sound did not reach the others, and what was recorded while it lasted. */
export interface NotHeard {
  /** When it was noticed. */
  from: Instant;
  /** `null` while it lasts. */
  to: Instant | null;
  /** Whose words the others may not have heard. */
  of: CallVoice;
  /** The readings, medicines, advice, key points and plans recorded meanwhile, or so soon before or after that they were said then. */
  revisions: number[];
}

/**
 * A loss is noticed only after it began: silence counts after two seconds, and browsers tell every two (measured: 2 to 4.5 s).
 * What was written down in the seconds before may be what was lost.
 */
export const NOTICED_AFTER_MS = 5_000;
/** What is written down so soon after the sound came back was said while it was away. */
export const WRITTEN_AFTER_MS = 10_000;
const SAID: readonly FactType[] = ['ReadingRecorded', 'MedicationRecorded', 'SafetyNettingRecorded', 'KeyPointsSummarised', 'PlanRecorded'];
/** What the patient types into their own page needs no hearing. */
const TYPED_BY: readonly string[] = ['patient', 'companion'];
const BOTH: readonly CallVoice[] = ['patient', 'clinician'];

/** Why somebody is not heard: their sound, or the whole line. */
type Cause = 'sound' | 'line';
interface Listening {
  spans: NotHeard[];
  open: Map<CallVoice, { span: NotHeard; causes: Set<Cause> }>;
}

const lose = ({ spans, open }: Listening, of: CallVoice, cause: Cause, at: Instant): void => {
  const already = open.get(of);
  if (already) return void already.causes.add(cause);
  const span: NotHeard = { from: at, to: null, of, revisions: [] };
  spans.push(span);
  open.set(of, { span, causes: new Set([cause]) });
};

const recover = ({ open }: Listening, of: CallVoice, cause: Cause, at: Instant): void => {
  const away = open.get(of);
  if (!away?.causes.delete(cause) || away.causes.size > 0) return;
  away.span.to = at;
  open.delete(of);
};

const over = ({ open }: Listening, at: Instant): void => {
  for (const { span } of open.values()) span.to = at;
  open.clear();
};

/** The line is away from when it is lost until it is there again, or until another call, which nobody measures, takes its place. */
const lineChanged = (listening: Listening, connection: string | undefined, at: Instant): void => {
  if (connection === 'none') return over(listening, at);
  if (connection === 'lost') for (const of of BOTH) lose(listening, of, 'line', at);
  else if (connection && connection !== 'connecting') for (const of of BOTH) recover(listening, of, 'line', at);
};

const hear = (listening: Listening, fact: ConsultationFact): void => {
  const { at, stamp } = fact;
  if (fact.type === 'ModeSwitched') over(listening, at);
  lineChanged(listening, stamp?.connection, at);
  if (fact.type !== 'CallMediaChanged') return;
  const { kind, of } = fact.data;
  if (kind === 'sound-lost') lose(listening, of, 'sound', at);
  else if (kind === 'sound-back') recover(listening, of, 'sound', at);
};

/** Whether what is written down then may have been said in that time. */
export const saidIn = ({ from, to }: Pick<NotHeard, 'from' | 'to'>, at: Instant): boolean =>
  Date.parse(at) >= Date.parse(from) - NOTICED_AFTER_MS && (to === null || Date.parse(at) <= Date.parse(to) + WRITTEN_AFTER_MS);

/**
 * When somebody in the call was not heard, and what was recorded meanwhile.
 *
 * Source: hazard H-47; design §1, "lost sound can lose a symptom or a dose". Nobody measures a telephone call, so of one
 * nothing is said here but that its line was lost.
 */
export const notHeard = (facts: readonly ConsultationFact[]): NotHeard[] => {
  const listening: Listening = { spans: [], open: new Map() };
  const wrong = new Set(facts.flatMap((fact) => (fact.type === 'EntryCorrected' ? [fact.data.corrects] : [])));
  for (const fact of facts) if (!wrong.has(fact.revision)) hear(listening, fact);
  const said = facts.filter(({ type, actor }) => SAID.includes(type) && !TYPED_BY.includes(actor.role));
  for (const span of listening.spans) span.revisions = said.filter(({ at }) => saidIn(span, at)).map(({ revision }) => revision);
  return listening.spans;
};
