import { hash as digest } from 'node:crypto';
import { canonical, parsed } from './canonical';

/** What the body of a fact says of itself. */
export interface Envelope {
  id: string;
  stream: string;
  revision: number;
  /** The hash of the fact before it in its stream; null for the first. */
  previous: string | null;
  hash: string;
}

/** The envelope, and whether its hash is that of all the rest. Null where the body is no fact. */
export function readEnvelope(body: string): { envelope: Envelope; holds: boolean } | null {
  const fact = parsed(body);
  if (!isEnvelope(fact)) return null;
  return { envelope: fact, holds: isOf(fact, body) };
}

const sha256 = (text: string): string => digest('sha256', text, 'hex');

/** Whether the hash is that of everything but itself as canonical JSON, and the body nothing but that and the hash. */
function isOf(fact: Envelope, body: string): boolean {
  const { hash, ...rest } = fact;
  const last = `,"hash":"${hash}"}`;
  if (body.endsWith(last) && sha256(`${body.slice(0, -last.length)}}`) === hash) return true;
  // As the first release wrote them: members in another order.
  return sha256(canonical(rest)) === hash && JSON.stringify(fact) === body;
}

function isEnvelope(fact: unknown): fact is Envelope {
  if (typeof fact !== 'object' || fact === null) return false;
  const { id, stream, revision, previous, hash } = fact as Partial<Envelope>;
  const texts = [id, stream, hash, previous ?? ''].every((value) => typeof value === 'string');
  return texts && Number.isSafeInteger(revision);
}

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const OUTSIDE = new RegExp(`"id":"(${UUID})"`);
const INSIDE = new RegExp(String.raw`\\"id\\":\\"(${UUID})\\"`);

const nameIn = (text: string): string | undefined => OUTSIDE.exec(text)?.[1] ?? INSIDE.exec(text)?.[1];

/** Which fact a damaged line was, by what is whole in it. */
export function salvage(text: string): { fact?: string | undefined; body?: string; read: ReturnType<typeof readEnvelope> } {
  const body = (parsed(text) as { body?: unknown } | null | undefined)?.body;
  if (typeof body !== 'string') return { fact: nameIn(text), read: null };
  const read = readEnvelope(body);
  return { fact: read?.holds ? read.envelope.id : nameIn(text), body, read };
}

/** Whether a line that cannot be read was one of a fact: one of the two is whole where the other is damaged. */
export const wasFact = (text: string): boolean => text.startsWith('{"body":"') || text.includes(',"index":');
