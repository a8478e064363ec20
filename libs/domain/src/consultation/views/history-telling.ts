import type { Instant } from '../../kernel';
import type { Pathway } from '../../pathway/pathway';
import type { FactContent, FactData, FactType } from '../consultation.events';
import type { HistoryDetail } from './history-line';
import { momentInWords } from './moments';
import { plain, yesNo } from './plain-words';

/** What the words need beside the fact. */
export interface HistoryContext {
  /** IANA zone of the clinic. */
  zone: string;
  staffName(id: string): string;
  /** For titles of duties, outcomes and added stages; without it they go by their names. */
  pathway?: Pick<Pathway, 'duties' | 'outcomes' | 'stages'>;
}

export interface Telling {
  title: string;
  /** From the open part. */
  open?: (HistoryDetail | null)[];
  /** From the personal and clinical part: gone once a patient is erased. */
  sealed?: (HistoryDetail | null)[];
}
export interface Teller {
  moment(instant: Instant | null | undefined): string | undefined;
  staff(id: string | null): string | undefined;
  duty(name: string): string;
  outcome(name: string): string;
  context: HistoryContext;
}
/** How each of these facts is told. `content` is empty when it is gone or not for the reader. */
export type Tellings<T extends FactType> = {
  readonly [K in T]: (data: FactData<K>, content: Partial<FactContent<K>>, teller: Teller) => Telling;
};

type Value = string | number | boolean | null | undefined;

/** A labelled value; what has no value is no detail. */
export const detail = (label: string, value: Value): HistoryDetail | null => {
  if (value === undefined || value === null || value === '') return null;
  return { label, value: typeof value === 'boolean' ? yesNo(value) : String(value) };
};
/** A word of the catalogue, as one reads it. */
export const word = (label: string, value: string | null | undefined): HistoryDetail | null => detail(label, value && plain(value));

const named = <V>(map: Readonly<Record<string, V>> | undefined, name: string): V | undefined =>
  map && Object.hasOwn(map, name) ? map[name] : undefined;

export const tellerFor = (context: HistoryContext): Teller => ({
  context,
  moment: (instant) => (instant ? momentInWords(instant, context.zone) : undefined),
  staff: (id) => (id === null ? undefined : context.staffName(id)),
  duty: (name) => named(context.pathway?.duties, name)?.title ?? plain(name),
  outcome: (name) => named(context.pathway?.outcomes, name)?.title ?? plain(name),
});
