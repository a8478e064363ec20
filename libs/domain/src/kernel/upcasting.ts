import type { RecordedFact } from './fact';

/** How one version of a fact's shape becomes the next; a part that did not change is left out. */
export interface Upcaster {
  data?: (data: unknown) => unknown;
  /** The personal and clinical part, once it is opened. */
  content?: (content: unknown) => unknown;
}

/** By type of fact: the first takes version 1 to version 2. Only ever added to, because histories are kept for ever. */
export type Upcasters = Readonly<Record<string, readonly Upcaster[]>>;

/** Written by a later version of this program. Read as if it were of today's shape it would be misunderstood. */
export class NewerFact extends Error {
  readonly code = 'newer-fact';

  constructor({ stream, revision, type, schema }: RecordedFact, known: number) {
    super(`${type} at revision ${revision} of ${stream} has shape ${schema}, and this program knows shapes up to ${known}. Use the newer version of it.`);
    this.name = 'NewerFact';
  }
}

const stepsOf = (upcasters: Upcasters, type: string): readonly Upcaster[] => (Object.hasOwn(upcasters, type) ? (upcasters[type] ?? []) : []);

/** The version in which a type is written today. */
export const schemaOf = (upcasters: Upcasters, type: string): number => stepsOf(upcasters, type).length + 1;

/**
 * A fact in today's shape; the very same object where it has it already. What is still sealed stays as it is, so whoever wants
 * the content opens first. The hash is that of the stored fact: chains are verified before this, never after. @throws NewerFact
 */
export const upcast = <F extends RecordedFact>(upcasters: Upcasters, fact: F): F => {
  const steps = stepsOf(upcasters, fact.type);
  const today = steps.length + 1;
  if (fact.schema === today) return fact;
  if (fact.schema > today) throw new NewerFact(fact, today);
  return steps.slice(fact.schema - 1).reduce<F>(shaped, { ...fact, schema: today });
};

const shaped = <F extends RecordedFact>(fact: F, { data, content }: Upcaster): F => ({
  ...fact,
  ...(data && { data: data(fact.data) }),
  ...(content && fact.sealed?.scheme === 'none' && fact.sealed.content !== null && { sealed: { ...fact.sealed, content: content(fact.sealed.content) } }),
});
