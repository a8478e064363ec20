import type { Practice } from '@anteroom/media/protocol';
import { request } from '../request';
import { lineWord, type LineWord } from './judge-line';
import type { Line } from './found';

export interface LineTest {
  word: LineWord;
  line: Line | null;
}

export interface LineParts {
  /** What is sent meanwhile; may be empty. */
  local: MediaStream;
  /** From 0 to 1. */
  progress: (part: number) => void;
  signal: AbortSignal;
}

/** Long enough for TURN over TCP, which comes last. */
const PATIENCE = 15_000;
const MEASURED_FOR = 6_000;
const STEP = 250;
/** Where the progress stands once there is a way through. */
const THROUGH = 0.4;

const NOTHING: Line = { rttMs: null, lost: null, relayed: null };
const pause = () => new Promise((resolve) => setTimeout(resolve, STEP));

type Echo = InstanceType<Awaited<typeof import('@anteroom/media/browser')>['EchoLine']>;

/** A way to hear and see oneself, not begun yet; or why there is none. The library for calls is loaded only here. */
export const openEcho = async (came: (stream: MediaStream) => void, signal: AbortSignal): Promise<Echo | 'unreachable' | 'not-known'> => {
  const answer = await request<Practice>('/api/practice', { method: 'POST', body: {}, signal });
  if (answer.outcome !== 'done') return 'unreachable';
  const { janus, iceServers } = answer.value;
  if (!janus) return 'not-known';
  const { EchoLine } = await import('@anteroom/media/browser');
  return new EchoLine({ url: new URL(janus.path, window.location.href.replace(/^http/, 'ws')).href, coreToken: janus.coreToken, iceServers, came });
};

/**
 * Sends what there is to Janus's echo test and measures what comes back. Where there is no Janus, or our own side cannot be
 * reached, nothing is known of the line, and nothing is held against it.
 */
export const tryLine = async (parts: LineParts): Promise<LineTest> => {
  const echo = await openEcho(() => undefined, parts.signal);
  if (typeof echo === 'string') return { word: echo, line: null };
  try {
    return await measured(echo, parts);
  } catch {
    // The page came through and this did not: a network may be the reason, and as well may we.
    return { word: 'unreachable', line: null };
  } finally {
    void echo.stop();
  }
};

const measured = async (echo: Echo, { local, progress, signal }: LineParts): Promise<LineTest> => {
  await echo.start(local);
  const begun = performance.now();
  const passed = (since: number, of: number) => Math.min((performance.now() - since) / of, 1);
  while (echo.state !== 'up') {
    if (signal.aborted || passed(begun, PATIENCE) === 1) return { word: 'blocked', line: NOTHING };
    progress(THROUGH * passed(begun, PATIENCE));
    await pause();
  }
  const up = performance.now();
  while (!signal.aborted && passed(up, MEASURED_FOR) < 1) {
    progress(THROUGH + (1 - THROUGH) * passed(up, MEASURED_FOR));
    await pause();
  }
  const { rttMs, lost, relayed, pictures } = await echo.measure();
  const seconds = (performance.now() - up) / 1_000;
  const line = { rttMs, lost, relayed };
  return { word: lineWord({ ...line, pictures: pictures === null ? null : pictures / seconds }), line };
};
