import { isDuration, ROLES, type Duration } from '../../kernel';
import { BEFORE } from '../arrange';
import { CONNECTIONS, KNOWN, LATE, MODES, PHASES } from '../vocabulary';
import { nearest } from './nearest';
import { fault, list, oneOf, shown, type Reader } from './reader';

const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const LONGEST = 40;

/** A name the document gives: small letters, digits and hyphens. */
export const id: Reader<string> = (value, place, reading) =>
  typeof value === 'string' && value.length <= LONGEST && ID.test(value)
    ? value
    : fault(reading, place, `${shown(value)} is no name: small letters, digits and hyphens, ${LONGEST} at most.`);

const among =
  (what: string, names: (reading: Parameters<Reader<string>>[2]) => readonly string[]): Reader<string> =>
  (value, place, reading) =>
    typeof value === 'string' && names(reading).includes(value)
      ? value
      : fault(reading, place, `There is no ${what} ${shown(value)}.${nearest(String(value), names(reading))}`);

export const fact = among('fact', ({ words }) => Object.keys(words.facts));
export const rule = among('rule', ({ words }) => Object.keys(words.rules));
export const stage = among('stage', ({ names }) => names.stages);
export const duty = among('duty', ({ names }) => names.duties);
/** Where a fact leads: a stage, or for taking an end back the stage before it. */
export const target: Reader<string> = (value, place, reading) => (value === BEFORE ? BEFORE : stage(value, place, reading));

export const mode = oneOf('mode', ...MODES);
export const role = oneOf('role', ...ROLES);
export const phase = oneOf('phase', ...PHASES);
export const phases = list(oneOf('phase', ...PHASES, 'in-call' as const));
export const connection = oneOf('connection', ...CONNECTIONS);
export const known = oneOf('known thing', ...KNOWN);
export const late = oneOf('word for being late', ...LATE);

export const duration: Reader<Duration> = (value, place, reading) =>
  typeof value === 'string' && isDuration(value)
    ? value
    : fault(reading, place, `${shown(value)} is no duration in days, hours and minutes, such as PT20M or P7D.`);
