import { hash as digest } from 'node:crypto';
import { canonicalJson, canonicalRest, type CanonicalRest } from './canonical-json';

export const sha256 = (text: string): string => digest('sha256', text, 'hex');

export interface Link {
  /** The hash of the link before, null for the first. */
  previous: string | null;
  hash: string;
}

/** A member that depends on all the others, such as a seal: made from their canonical JSON, and hashed with them. */
export interface Bound {
  name: string;
  make(rest: CanonicalRest): object;
}

/** With its JSON text, which is written once for the hash and for whoever keeps it. */
export interface Chained<Body extends object> {
  link: Body & Link;
  json: string;
}

/** The hash covers everything in the link but itself; what is added afterwards, such as a position, must be left out of `body`. */
export function chain<Body extends object>(previous: string | null, body: Body, bound?: Bound): Chained<Body> {
  const open = { ...body, previous };
  if (!bound) return hashed(open, canonicalJson(open));
  const rest = canonicalRest(open, bound.name);
  const member = bound.make(rest);
  return hashed({ ...open, [bound.name]: member }, rest.with(canonicalJson(member)));
}

function hashed<Open extends { previous: string | null }>(open: Open, json: string): { link: Open & Link; json: string } {
  const hash = sha256(json);
  return { link: { ...open, hash }, json: `${json.slice(0, -1)},"hash":"${hash}"}` };
}

/** Whether the link holds what it held when it was made, and follows the one with that hash. */
export function follows(previous: string | null, link: Link): boolean {
  const { hash, ...rest } = link;
  return link.previous === previous && hash === sha256(canonicalJson(rest));
}
