import { malformed } from '../http/problem';

/** The revision in an `If-Match` header: `"12"`, `W/"12"` or `12`. Left out, or `*`: whatever the head is. */
export function revisionIn(header: string | undefined): number | undefined {
  const text = header?.trim();
  if (!text || text === '*') return undefined;
  const digits = /^(?:W\/)?"?(\d{1,9})"?$/.exec(text)?.[1];
  if (digits === undefined) throw malformed([{ field: 'If-Match', sentence: 'If-Match must be the revision you looked at, such as "12".' }]);
  return Number(digits);
}

/** An `Idempotency-Key` header: any text that was made for this one request. */
export function keyIn(header: string | undefined): string | undefined {
  const key = header?.trim();
  if (!key) return undefined;
  if (key.length > 200) throw malformed([{ field: 'Idempotency-Key', sentence: 'Idempotency-Key must have at most 200 characters.' }]);
  return key;
}
