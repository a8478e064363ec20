import { readProblem, type Problem } from './problem';
import { sessionLost } from './signed-out';

/**
 * What became of a request. A refusal is an answer; `unreachable` means that nobody knows whether it arrived,
 * so that the same intent may be sent again under the same key and happens once.
 */
export type Answer<T> =
  | { outcome: 'done'; value: T; revision: number | null }
  | { outcome: 'refused'; problem: Problem }
  | { outcome: 'unreachable'; /** What the service said of its own defect, if it said anything. */ detail?: string };

export interface Asked {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Sent as JSON, unless it is text or a file. */
  body?: unknown;
  headers?: Record<string, string>;
  /** Goes out even while the page is being left. */
  keepalive?: boolean;
  signal?: AbortSignal;
}

const asIs = (body: unknown): body is string | Blob => typeof body === 'string' || body instanceof Blob;

const readBody = async (response: Response): Promise<unknown> => {
  const raw = await response.text();
  if (!raw) return null;
  return (response.headers.get('content-type') ?? '').includes('json') ? (JSON.parse(raw) as unknown) : raw;
};

const revisionOf = (response: Response): number | null => {
  const tag = /"(\d+)"/.exec(response.headers.get('etag') ?? '');
  return tag ? Number(tag[1]) : null;
};

const defectIn = (body: unknown): { detail?: string } => {
  const detail = typeof body === 'object' && body !== null && 'detail' in body ? body.detail : undefined;
  return typeof detail === 'string' ? { detail } : {};
};

const refusedBy = (response: Response, body: unknown): Answer<never> => {
  // Above 500 it is our defect, or a proxy that did not reach us: whether it happened is not known.
  if (response.status >= 500) return { outcome: 'unreachable', ...defectIn(body) };
  const problem = readProblem(response.status, body);
  if (problem.code === 'not-signed-in' || problem.code === 'locked') {
    if (response.status === 401) sessionLost.tell(problem.code);
  }
  return { outcome: 'refused', problem };
};

/** The one way from a screen to the service. Never throws for what the network or the service does. */
export const request = async <T>(url: string, asked: Asked = {}): Promise<Answer<T>> => {
  const json = asked.body !== undefined;
  try {
    const response = await fetch(url, {
      method: asked.method ?? 'GET',
      headers: { accept: 'application/json', ...(json ? { 'content-type': 'application/json' } : {}), ...asked.headers },
      ...(json ? { body: asIs(asked.body) ? asked.body : JSON.stringify(asked.body) } : {}),
      ...(asked.keepalive ? { keepalive: true } : {}),
      ...(asked.signal ? { signal: asked.signal } : {}),
    });
    const body = await readBody(response);
    if (!response.ok) return refusedBy(response, body);
    return { outcome: 'done', value: body as T, revision: revisionOf(response) };
  } catch {
    return { outcome: 'unreachable' };
  }
};
