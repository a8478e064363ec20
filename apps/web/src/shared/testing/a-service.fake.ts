/** A service made of a few answers, for tests of one screen. What is not answered is a 404, as in the real one. */
export interface Heard {
  method: string;
  path: string;
  body: unknown;
  headers: Record<string, string>;
}
type Reply = { status?: number; body?: unknown; etag?: string } | 'unreachable';
type Answering = Reply | ((heard: Heard) => Reply);

const problem = { status: 404, body: { code: 'not-found', title: 'Not found', detail: 'There is nothing here.' } };

const respond = (reply: Exclude<Reply, 'unreachable'>): Response => {
  const { status = 200, body = {}, etag } = reply;
  const headers = new Map([['content-type', 'application/json'], ...(etag ? [['etag', etag] as const] : [])]);
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return { ok: status < 400, status, headers: { get: (name: string) => headers.get(name.toLowerCase()) ?? null }, text: () => Promise.resolve(text) } as unknown as Response;
};

/** `answers` by "METHOD /path" without the query. Returns everything that was asked. */
export const aService = (answers: Record<string, Answering>): Heard[] => {
  const asked: Heard[] = [];
  globalThis.fetch = (input, init = {}) => {
    const url = new URL(String(input), 'http://localhost');
    if (init.headers && (init.headers as Record<string, string>).accept === 'text/event-stream') return new Promise(() => undefined);
    const body = typeof init.body === 'string' && init.body ? (JSON.parse(init.body) as unknown) : undefined;
    const heard: Heard = { method: init.method ?? 'GET', path: url.pathname + url.search, body, headers: init.headers as Record<string, string> };
    asked.push(heard);
    const answer = answers[`${heard.method} ${url.pathname}`] ?? problem;
    const reply = typeof answer === 'function' ? answer(heard) : answer;
    return reply === 'unreachable' ? Promise.reject(new TypeError('Failed to fetch')) : Promise.resolve(respond(reply));
  };
  return asked;
};

/** What every browser has and jsdom lacks. */
export const aBrowser = (): void => {
  localStorage.clear();
  window.scrollTo = () => undefined;
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.setAttribute('open', '');
  };
  HTMLDialogElement.prototype.close = function close() {
    this.removeAttribute('open');
  };
};
