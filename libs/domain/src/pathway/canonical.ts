import type { Pathway } from './pathway';

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, one]) => [key, sorted(one)]));
};

/** The one text of a pathway, whatever order its keys were written in: the caller takes its SHA-256 to pin consultations to. */
export const canonical = (pathway: Pathway): string => JSON.stringify(sorted(pathway));
