import { hash as digest } from 'node:crypto';

/**
 * One text for one value, whoever writes it: keys in order, no spaces, numbers and strings as JSON has them (RFC 8785).
 * What JSON does not carry is refused, because it would be lost without a trace.
 */
export function canonicalJson(value: unknown): string {
  if (isAtom(value)) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (isPlain(value)) return canonicalObject(value);
  throw new TypeError(`JSON does not carry ${typeof value === 'object' ? value?.constructor.name : typeof value}`);
}

const isAtom = (value: unknown): boolean => typeof value === 'string' || typeof value === 'boolean' || value === null || Number.isFinite(value);

function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

// Grown as one string: this runs for every fact that is written or proved.
function canonicalObject(object: Record<string, unknown>): string {
  let text = '{';
  for (const key of Object.keys(object).sort()) {
    const member = object[key];
    if (member !== undefined) text += `${text === '{' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(member)}`;
  }
  return `${text}}`;
}

/** A member's name, and itself as canonical JSON with its name before it. */
export type CanonicalMember = readonly [name: string, text: string];

/** An object's canonical JSON in pieces, so that what two texts have in common is written once. */
export const canonicalMembers = (object: object): CanonicalMember[] =>
  Object.entries(object).flatMap(([name, member]) => (member === undefined ? [] : [canonicalMember(name, member)]));

export const canonicalMember = (name: string, member: unknown): CanonicalMember => [name, `${JSON.stringify(name)}:${canonicalJson(member)}`];

/** The canonical JSON of the object that has these members. */
export const canonicalText = (members: readonly CanonicalMember[]): string =>
  `{${[...members].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, text]) => text).join(',')}}`;

export const sha256 = (text: string): string => digest('sha256', text, 'hex');

export interface Link {
  /** The hash of the link before, null for the first. */
  previous: string | null;
  hash: string;
}

/**
 * The hash covers everything in the link but itself; what is added afterwards, such as a position, must be left out of `body`.
 * `bound` makes what depends on all the rest, such as a seal, from its canonical JSON.
 */
export function chain<Body extends object, Bound extends object = object>(
  previous: string | null,
  body: Body,
  bound?: (members: readonly CanonicalMember[]) => Bound,
): Body & Bound & Link {
  const link = { ...body, previous };
  const members = canonicalMembers(link);
  const more = bound?.(members);
  const all = more ? [...members, ...canonicalMembers(more)] : members;
  return { ...link, ...(more as Bound), hash: sha256(canonicalText(all)) };
}

/** Whether the link holds what it held when it was made, and follows the one with that hash. */
export function follows(previous: string | null, link: Link): boolean {
  const { hash, ...rest } = link;
  return link.previous === previous && hash === sha256(canonicalJson(rest));
}
