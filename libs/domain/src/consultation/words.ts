import { bare, type Words } from '../pathway/words';
import { catalogue } from './catalogue';
import { rules } from './rules';

/** What any pathway may name: the catalogue's facts and the rules. */
export const words: Words = { facts: bare(catalogue), rules };
