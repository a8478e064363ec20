import { schemaOf as schemaAmong, upcast as upcastAmong, type RecordedFact, type Upcasters } from '../kernel';
import type { FactType } from './consultation.events';

/**
 * How facts of earlier releases become those of today. A change of a fact's shape adds one step here, in the same commit, and
 * `test/histories` proves that what earlier releases wrote still folds, re-derives and verifies. No shape has changed yet.
 */
const upcasters: Upcasters = {} satisfies Partial<Record<FactType, Upcasters[string]>>;

/** The version in which a fact is written today. */
export const schemaOf = (type: FactType): number => schemaAmong(upcasters, type);

/** A consultation's fact in today's shape, as `upcast` of the kernel does it. @throws NewerFact */
export const upcast = <F extends RecordedFact>(fact: F): F => upcastAmong(upcasters, fact);
