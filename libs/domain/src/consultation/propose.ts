import type { FactContent, FactData, FactType, ProposedFact } from './consultation.events';

/** What was left out is left out of the fact too: `undefined` has no place in what is hashed. */
const said = <O extends object>(fields: O): O =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as O;

/** One proposed fact: its open part, and its personal and clinical part if it has one. */
export const propose = <T extends FactType>(type: T, data: FactData<T>, sealed?: FactContent<T>): ProposedFact =>
  ({ type, data: said(data), ...(sealed && { sealed: said(sealed) }) }) as ProposedFact;
