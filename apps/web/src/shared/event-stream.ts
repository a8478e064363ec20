import { sessionLost } from './signed-out';

export interface StreamEvent {
  name: string;
  data: unknown;
}
export interface StreamListener {
  opened: () => void;
  /** Anything came, a heartbeat included: what is shown was right until now. */
  alive: () => void;
  event: (event: StreamEvent) => void;
}

/** The server's heartbeat comes every 15 s; twice missed and a bit, the line is dead although nobody closed it. */
const SILENCE = 40_000;

const parse = (block: string): StreamEvent | null => {
  const lines = block.split(/\r?\n/);
  const data = lines.filter((line) => line.startsWith('data:')).map((line) => line.slice(5).trimStart());
  if (data.length === 0) return null;
  const name = lines.find((line) => line.startsWith('event:'))?.slice(6).trim() ?? 'message';
  return { name, data: JSON.parse(data.join('\n')) as unknown };
};

const hear = (block: string, listener: StreamListener) => {
  const event = parse(block);
  if (event?.name === 'signed-out') sessionLost.tell('not-signed-in');
  else if (event) listener.event(event);
};

const readAll = async (body: ReadableStream<Uint8Array>, listener: StreamListener, alive: () => void) => {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    alive();
    const blocks = (rest + decoder.decode(part.value, { stream: true })).split(/\r?\n\r?\n/);
    rest = blocks.pop() ?? '';
    blocks.forEach((block) => hear(block, listener));
  }
};

/**
 * Reads one stream of server-sent events until it ends. By `fetch`, because EventSource hides both the status of a
 * refusal and the heartbeat that tells a quiet line from a dead one. Resolves when the line is gone, for whatever reason.
 */
export const readStream = async (url: string, listener: StreamListener, signal: AbortSignal): Promise<void> => {
  const dead = new AbortController();
  const giveUp = () => dead.abort();
  signal.addEventListener('abort', giveUp);
  let watchdog = setTimeout(giveUp, SILENCE);
  const alive = () => {
    clearTimeout(watchdog);
    watchdog = setTimeout(giveUp, SILENCE);
    listener.alive();
  };
  try {
    const response = await fetch(url, { headers: { accept: 'text/event-stream' }, signal: dead.signal });
    if (response.status === 401) sessionLost.tell('not-signed-in');
    if (!response.ok || !response.body) return;
    listener.opened();
    await readAll(response.body, listener, alive);
  } catch {
    return;
  } finally {
    clearTimeout(watchdog);
    signal.removeEventListener('abort', giveUp);
  }
};
