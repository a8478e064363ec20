import type { RecordedFact } from '../../kernel';
import { specOf } from '../catalogue';
import type { FactContent, FactData, FactType } from '../consultation.events';

/** A consultation's fact as the log keeps it. `sealed` is absent when the patient was erased, or had nothing to seal. */
export type ConsultationFact<T extends FactType = FactType> = {
  [K in T]: RecordedFact<K, FactData<K>, FactContent<K>>;
}[T];

/** The catalogue knows its type; its shape was seen to when it was decided. */
export const isConsultationFact = (fact: RecordedFact): fact is ConsultationFact => specOf(fact.type) !== undefined;

/** The personal and clinical part, or nothing once it is gone. */
export const contentOf = <T extends FactType>(fact: ConsultationFact<T>): FactContent<T> | null =>
  (fact.sealed?.content as FactContent<T> | undefined) ?? null;
