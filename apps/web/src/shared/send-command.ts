import { request, type Answer } from './request';

/** A new key for a new intent of a person; a retry of the same intent keeps it. Works without https too. */
export const newIntent = (): string => {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
};

/** Something to be sent once. `key` belongs to the person's intent, `revision` is what they were looking at. */
export interface Command {
  url: string;
  body?: unknown;
  key?: string;
  revision?: number | null;
  method?: 'POST' | 'PUT' | 'DELETE';
}

/** What a consultation command answers. */
export interface Done {
  revision: number;
  stage: string;
  position: number;
}

export const consultationUrl = (id: string, stem: string) => `/api/consultations/${encodeURIComponent(id)}/${stem}`;

export const sendCommand = <T = Done>({ url, body = {}, key = newIntent(), revision, method = 'POST' }: Command): Promise<Answer<T>> =>
  request<T>(url, {
    method,
    body,
    headers: {
      'idempotency-key': key,
      ...(revision !== null && revision !== undefined ? { 'if-match': `"${revision}"` } : {}),
    },
  });
