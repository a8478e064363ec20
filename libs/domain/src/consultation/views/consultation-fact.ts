import type { RecordedFact } from '../../kernel';
import { specOf } from '../catalogue';
import type { FactContent, FactData, FactType } from '../consultation.events';

/** A consultation's fact, opened for whoever may read it. `sealed` is absent where there was nothing to seal. */
export type ConsultationFact<T extends FactType = FactType> = {
  [K in T]: RecordedFact<K, FactData<K>, FactContent<K>>;
}[T];

/** The catalogue knows its type; its shape was seen to when it was decided. */
export const isConsultationFact = (fact: RecordedFact): fact is ConsultationFact => specOf(fact.type) !== undefined;

/** Whether something of it was erased. */
export const isErased = ({ sealed }: RecordedFact): boolean => sealed?.scheme === 'none' && (sealed.erased ?? []).length > 0;

/**
 * The personal and clinical part, or nothing once it is gone. Of a patient whose contacts, or whose clinical record, was erased
 * the fields of that part are missing, whatever the type says. @throws when nobody opened the seal: that would look like nothing.
 */
export const contentOf = <T extends FactType>({ sealed, type, revision, stream }: ConsultationFact<T>): FactContent<T> | null => {
  if (sealed && sealed.scheme !== 'none') throw new TypeError(`${type} at revision ${revision} of ${stream} was given to a reader with its seal unopened`);
  return (sealed?.content as FactContent<T> | null | undefined) ?? null;
};
