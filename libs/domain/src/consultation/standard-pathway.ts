import type { Pathway } from '../pathway/pathway';
import document from '../pathway/standard/standard.v1.json';

/** The pathway we ship. */
export const standardPathway = document as unknown as Pathway;
