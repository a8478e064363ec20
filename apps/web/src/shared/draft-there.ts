import { request } from './request';

const address = (key: string) => `/api/drafts/${key.split('/').map(encodeURIComponent).join('/')}`;

/** The server's copy of a draft; `null` when it has none, `undefined` when it could not be asked. */
export const readThere = async <T>(key: string, signal: AbortSignal): Promise<T | null | undefined> => {
  // By its prefix, because asking for a draft that is not there is the usual case and no failure.
  const answer = await request<{ drafts: { key: string; text: string }[] }>(`/api/drafts?prefix=${encodeURIComponent(key)}`, { signal });
  if (answer.outcome !== 'done') return undefined;
  const found = answer.value.drafts.find((draft) => draft.key === key);
  return found ? (JSON.parse(found.text) as T) : null;
};

/** `keepalive`: also while the page is being left. Whether the server has it now. */
export const keepThere = async (key: string, value: unknown, keepalive: boolean): Promise<boolean> => {
  const answer = await request(address(key), { method: 'PUT', body: { text: JSON.stringify(value) }, keepalive });
  return answer.outcome === 'done';
};

export const forgetThere = (key: string): Promise<unknown> => request(address(key), { method: 'DELETE' });
