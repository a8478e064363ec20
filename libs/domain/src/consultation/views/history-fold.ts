import type { Role } from '../../kernel';
import type { FactType } from '../consultation.events';
import { contentOf, isErased, type ConsultationFact } from './consultation-fact';
import { AFTER } from './history-after';
import { BEFORE } from './history-before';
import { CALL } from './history-call';
import { GUESTS, NEW_LINK } from './history-guests';
import type { HistoryDetail, HistoryLine } from './history-line';
import { LINE } from './history-of-line';
import { REACHING } from './history-reaching';
import { tellerFor, type HistoryContext, type Teller, type Telling, type Tellings } from './history-telling';
import { stageInWords } from './plain-words';
import { contentForReception, hidesOpenPart, isClinical } from './reception-may-read';

/** Every fact of the catalogue has its words: the compiler counts. */
const TELLINGS: Tellings<FactType> = { ...BEFORE, ...REACHING, ...CALL, ...LINE, ...GUESTS, ...AFTER };

const stageChange = ({ stamp }: ConsultationFact, { pathway }: HistoryContext): string | null => {
  const { from, to } = stamp?.stage ?? {};
  if (!to || from === to) return null;
  const words = (stage: string) => stageInWords(stage, pathway?.stages);
  return from ? `from ${words(from)} to ${words(to)}` : `now ${words(to)}`;
};

const shown = (details: Telling['open'] = []): HistoryDetail[] => details.filter((detail) => detail !== null);

const tell = (fact: ConsultationFact, content: object, context: HistoryContext): Telling => {
  const telling = TELLINGS[fact.type] as (data: object, content: object, teller: Teller) => Telling;
  return telling(fact.data, content, tellerFor(context));
};

const envelope = (fact: ConsultationFact, context: HistoryContext) => {
  const { revision, type, at, recordedAt, actor } = fact;
  return {
    ...{ revision, type, at, recordedAt, actor, late: recordedAt > at, stage: stageChange(fact, context), clinical: isClinical(type) },
    ...(fact.type === 'EntryCorrected' && { corrects: fact.data.corrects }),
  };
};

/** One fact in plain words, for clinicians and auditors. */
export const historyLine = (fact: ConsultationFact, context: HistoryContext): HistoryLine => {
  const content = contentOf(fact);
  const { title, open, sealed } = tell(fact, content ?? {}, context);
  return { ...envelope(fact, context), title, details: [...shown(open), ...shown(sealed)], withheld: false, erased: isErased(fact) || (content === null && (sealed ?? []).length > 0) };
};

/** The same as reception may read it: that something clinical happened, not what it was. */
const lineForReception = (fact: ConsultationFact, context: HistoryContext): HistoryLine => {
  const line = historyLine(fact, context);
  const content = contentForReception({ ...fact, by: fact.actor } as Parameters<typeof contentForReception>[0], contentOf(fact));
  const { title, open, sealed } = tell(fact, content ?? {}, context);
  const details = hidesOpenPart(fact.type) ? [] : [...shown(open), ...shown(sealed)];
  return { ...line, title, details, withheld: details.length < line.details.length };
};

const correctedBy = (facts: readonly ConsultationFact[]): Map<number, number> =>
  new Map(facts.flatMap((fact) => (fact.type === 'EntryCorrected' ? [[fact.data.corrects, fact.revision] as const] : [])));

/** Titles that depend on what came before, by revision. */
const titlesSince = (facts: readonly ConsultationFact[]): Map<number, string> => {
  const invited = new Set<string>();
  const titles = new Map<number, string>();
  for (const fact of facts) {
    if (fact.type !== 'GuestInvited') continue;
    if (invited.has(fact.data.guest)) titles.set(fact.revision, NEW_LINK[fact.data.kind]);
    invited.add(fact.data.guest);
  }
  return titles;
};

const TOLD: Partial<Record<Role, typeof historyLine>> = { clinician: historyLine, auditor: historyLine, reception: lineForReception };

/** The whole history as this role may read it, in order; `null` for who may read none. */
export const historyFor = (role: Role, facts: readonly ConsultationFact[], context: HistoryContext): HistoryLine[] | null => {
  const line = TOLD[role];
  if (!line) return null;
  const corrections = correctedBy(facts);
  const titles = titlesSince(facts);
  // Without the booking's content nobody can tell what was erased from what was never said.
  const unclear = facts[0] !== undefined && facts[0].sealed === undefined;
  return facts.map((fact) => {
    const by = corrections.get(fact.revision);
    const told = line(fact, context);
    return { ...told, title: titles.get(fact.revision) ?? told.title, erased: told.erased && (unclear || isErased(fact)), ...(by !== undefined && { correctedBy: by }) };
  });
};
