import { bare, type Words } from '../words';
import { nearest } from './nearest';

/** What is wrong in a document, where, in words for whoever wrote it. */
export interface Fault {
  /** Keys from the top, as in `/stages/booked/moves`. */
  place: string;
  sentence: string;
}

/** One document being read. */
export interface Reading {
  words: Words;
  /** Names the document gives itself. */
  names: Readonly<Record<'stages' | 'duties' | 'deadlines', readonly string[]>>;
  faults: Fault[];
}

/** Gives the value back in the shape wanted, or notes what is wrong and gives nothing. */
export type Reader<T> = (value: unknown, place: string, reading: Reading) => T | undefined;

const MOST_FAULTS = 50;
const MOST_ENTRIES = 96;

export const fault = ({ faults }: Reading, place: string, sentence: string): undefined => {
  if (faults.length < MOST_FAULTS) faults.push({ place: place.slice(0, 200) || '/', sentence });
};

/** Whatever stood in the document, short enough to be said. */
export const shown = (value: unknown): string => `"${String(typeof value === 'object' ? 'an object' : value).slice(0, 60)}"`;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const oneOf =
  <T extends string | number>(what: string, ...allowed: readonly T[]): Reader<T> =>
  (value, place, reading) =>
    allowed.find((word) => word === value) ??
    fault(reading, place, `${shown(value)} is no ${what}.${nearest(String(value), allowed.map(String))}`);

export const text =
  (most: number): Reader<string> =>
  (value, place, reading) =>
    typeof value === 'string' && value.length > 0 && value.length <= most
      ? value
      : fault(reading, place, `A text of 1 to ${most} characters belongs here.`);

export const number =
  (least: number, most: number, whole = true): Reader<number> =>
  (value, place, reading) =>
    typeof value === 'number' && value >= least && value <= most && (!whole || Number.isInteger(value))
      ? value
      : fault(reading, place, `A ${whole ? 'whole ' : ''}number from ${least} to ${most} belongs here.`);

export const yesOrNo: Reader<boolean> = (value, place, reading) =>
  typeof value === 'boolean' ? value : fault(reading, place, 'true or false belongs here.');

/** At least one entry, none of them twice. */
export const list =
  <T>(of: Reader<T>, least = 1): Reader<readonly T[]> =>
  (value, place, reading) => {
    if (!Array.isArray(value) || value.length < least || value.length > MOST_ENTRIES)
      return fault(reading, place, `A list with ${least} to ${MOST_ENTRIES} entries belongs here.`);
    if (new Set(value.map((one) => JSON.stringify(one))).size < value.length) return fault(reading, place, 'An entry stands twice.');
    return value.map((one, index) => of(one, `${place}/${index}`, reading)).filter((one) => one !== undefined);
  };

interface Property<T> {
  read: Reader<T>;
  optional: boolean;
}
export const required = <T>(read: Reader<T>): Property<T> => ({ read, optional: false });
export const optional = <T>(read: Reader<T>): Property<T | undefined> => ({ read, optional: true });

/** A closed object: a key that is not in the shape is refused, so that no mistyped guard is silently no guard. */
export const object =
  <T extends object>(shape: { readonly [K in keyof T]-?: Property<T[K]> }): Reader<T> =>
  (value, place, reading) => {
    if (!isObject(value)) return fault(reading, place, 'An object belongs here.');
    const properties = Object.entries(shape) as [string, Property<unknown>][];
    const keys = properties.map(([key]) => key);
    for (const key of Object.keys(value))
      if (!keys.includes(key)) fault(reading, `${place}/${key}`, `Nothing called ${shown(key)} belongs here.${nearest(key, keys)}`);
    const read = bare<unknown>();
    for (const [key, property] of properties) {
      if (Object.hasOwn(value, key)) read[key] = property.read(value[key], `${place}/${key}`, reading);
      else if (!property.optional) fault(reading, place, `"${key}" is missing.`);
    }
    return read as T;
  };

/** A map from names to values. A name that is not allowed is refused with its value. */
export const dictionary =
  <T>(name: Reader<string>, of: Reader<T>): Reader<Readonly<Record<string, T>>> =>
  (value, place, reading) => {
    if (!isObject(value)) return fault(reading, place, 'An object belongs here.');
    const entries = Object.entries(value);
    if (entries.length > MOST_ENTRIES) return fault(reading, place, `More than ${MOST_ENTRIES} entries.`);
    const read = bare<T>();
    for (const [key, one] of entries) {
      const at = `${place}/${key}`;
      const known = name(key, at, reading);
      const taken = known === undefined ? undefined : of(one, at, reading);
      if (known !== undefined && taken !== undefined) read[known] = taken;
    }
    return read;
  };
