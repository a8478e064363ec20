import { refuse, type Refused } from '../../kernel';

/**
 * A medicine that is started or whose dose is changed is recorded with its dose.
 *
 * Source: design §1, "lost sound can lose a symptom or a dose".
 */
export const doseMustBeNamed = (kind: 'started' | 'stopped' | 'dose-changed' | 'continued', dose: string | undefined): Refused | null =>
  (kind !== 'started' && kind !== 'dose-changed') || dose?.trim()
    ? null
    : refuse('dose-must-be-named', 'Name the dose, with its unit.');
