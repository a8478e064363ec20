import type { FactSpec } from './fact-spec';
import type { RuleSpec } from './rule';

/** All that a pathway may name: looked up here and nowhere else. Both maps are without a prototype. */
export interface Words {
  facts: Readonly<Record<string, FactSpec>>;
  rules: Readonly<Record<string, RuleSpec>>;
}

/** A map in which `toString` and `__proto__` are names like any other, and not there. */
export const bare = <V>(entries: Readonly<Record<string, V>> = {}): Record<string, V> =>
  Object.assign(Object.create(null) as Record<string, V>, entries);
