import { SECTION_OF, type FactType, type RecordEntry } from '@anteroom/domain';
import type { ConsultationNow } from '../../shared/use-consultation';

/** Every entry of the record, or those of some facts, in the order they were written. */
export const entriesOf = ({ record }: Pick<ConsultationNow, 'record'>, facts: readonly FactType[] = Object.keys(SECTION_OF) as FactType[]): RecordEntry[] =>
  (Object.values(record.sections) as RecordEntry[][])
    .flat()
    .filter(({ type }) => facts.includes(type))
    .sort((a, b) => a.revision - b.revision);
