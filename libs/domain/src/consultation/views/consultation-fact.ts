import type { RecordedFact } from '../../kernel';
import type { FactContent, FactData, FactType } from '../consultation.events';

/** A consultation's fact as the log keeps it. `sealed` is absent when the patient was erased, or had nothing to seal. */
export type ConsultationFact<T extends FactType = FactType> = {
  [K in T]: RecordedFact<K, FactData<K>, FactContent<K>>;
}[T];
