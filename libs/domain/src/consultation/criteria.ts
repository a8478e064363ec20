/** One of the clinic's criteria for consulting remotely; `null` is not known, and never counts as met. */
export interface Criterion {
  criterion: string;
  met: boolean | null;
}

export const everyMet = (criteria: readonly Criterion[]): boolean =>
  criteria.length > 0 && criteria.every(({ met }) => met === true);

export const someUnmet = (criteria: readonly Criterion[]): boolean => criteria.some(({ met }) => met === false);
