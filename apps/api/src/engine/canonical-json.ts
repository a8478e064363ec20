import { randomUUID } from 'node:crypto';

const UNORDERED = Symbol('unordered');
/** JavaScript puts names that are whole numbers first, whenever they were added; and one name is no member but the prototype. */
const NO_PLACE_OF_ITS_OWN = /^(?:\d+|__proto__)$/;

/**
 * One text for one value, whoever writes it: keys in order, no spaces, numbers and strings as JSON has them (RFC 8785).
 * What JSON does not carry is refused, because it would be lost without a trace.
 */
export function canonicalJson(value: unknown): string {
  // The engine's own writer is several times as fast as any of ours: this runs for every fact that is written or proved.
  const same = ordered(value);
  return same === UNORDERED ? written(value) : JSON.stringify(same);
}

/** An object's canonical JSON but for one member, which may depend on all the others. */
export interface CanonicalRest {
  /** The whole object's, with that member's value as canonical JSON. */
  with(member: string): string;
}

/** Stands where the member will: a text that nobody else can have written. */
const PLACE = randomUUID();

export function canonicalRest(object: object, name: string): CanonicalRest {
  const text = canonicalJson({ ...object, [name]: PLACE });
  const at = text.indexOf(`"${PLACE}"`);
  const [before, after] = [text.slice(0, at), text.slice(at + PLACE.length + 2)];
  return { with: (member) => before + member + after };
}

function refuse(value: unknown): never {
  throw new TypeError(`JSON does not carry ${typeof value === 'object' ? value?.constructor.name : typeof value}`);
}

const isAtom = (value: unknown): boolean =>
  typeof value === 'string' || value === null || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value));

function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** The value itself where all its keys are in order, else a copy in which they are; UNORDERED where no object can have them so. */
function ordered(value: unknown): unknown {
  if (isAtom(value)) return value;
  if (Array.isArray(value)) return orderedList(value);
  return isPlain(value) ? orderedObject(value) : refuse(value);
}

function orderedList(list: readonly unknown[]): unknown {
  const copy = list.map(ordered);
  return copy.includes(UNORDERED) ? UNORDERED : copy;
}

function orderedObject(object: Record<string, unknown>): unknown {
  const keys = Object.keys(object);
  let last = '';
  for (const key of keys) {
    if (key < last) return copyOf(object, keys.sort());
    last = key;
  }
  for (const key of keys) {
    const member = object[key];
    if (member !== undefined && ordered(member) !== member) return copyOf(object, keys);
  }
  return object;
}

function copyOf(object: Record<string, unknown>, keys: readonly string[]): unknown {
  const copy: Record<string, unknown> = {};
  for (const key of keys) {
    const member = object[key] === undefined ? undefined : ordered(object[key]);
    if (member === UNORDERED || NO_PLACE_OF_ITS_OWN.test(key)) return UNORDERED;
    copy[key] = member;
  }
  return copy;
}

function written(value: unknown): string {
  if (isAtom(value)) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(written).join(',')}]`;
  const object = value as Record<string, unknown>;
  const members = Object.keys(object).sort().filter((key) => object[key] !== undefined);
  return `{${members.map((key) => `${JSON.stringify(key)}:${written(object[key])}`).join(',')}}`;
}
