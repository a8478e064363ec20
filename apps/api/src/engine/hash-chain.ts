import { createHash } from 'node:crypto';

/**
 * One text for one value, whoever writes it: keys in order, no spaces, numbers and strings as JSON has them (RFC 8785).
 * What JSON does not carry is refused, because it would be lost without a trace.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (isPlain(value)) return canonicalObject(value);
  throw new TypeError(`JSON does not carry ${typeof value === 'object' ? value.constructor.name : typeof value}`);
}

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && [Object.prototype, null].includes(Object.getPrototypeOf(value));

function canonicalObject(object: Record<string, unknown>): string {
  const members: string[] = [];
  for (const key of Object.keys(object).sort()) {
    const member = object[key];
    if (member !== undefined) members.push(`${JSON.stringify(key)}:${canonicalJson(member)}`);
  }
  return `{${members.join(',')}}`;
}

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

export interface Link {
  /** The hash of the link before, null for the first. */
  previous: string | null;
  hash: string;
}

/** The hash covers everything in the link but itself; what is added afterwards, such as a position, must be left out of `body`. */
export function chain<Body extends object>(previous: string | null, body: Body): Body & Link {
  const link = { ...body, previous };
  return { ...link, hash: sha256(canonicalJson(link)) };
}

/** Whether the link holds what it held when it was made, and follows the one with that hash. */
export function follows(previous: string | null, link: Link): boolean {
  const { hash, ...rest } = link;
  return link.previous === previous && hash === sha256(canonicalJson(rest));
}
