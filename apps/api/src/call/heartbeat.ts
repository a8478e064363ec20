import type { WebSocket } from 'ws';

const BEAT = 1_000;
/** Milliseconds without an answer: the line is dead, whatever the network says. */
const DEAD = 4_000;

/**
 * Notices a line that is dead, long before the network does. `dead` is told how long it was silent. Time in which this program
 * itself stood still does not count: whatever was said meanwhile has not been heard yet.
 */
export function heartbeat(socket: WebSocket, dead: (silentMs: number) => void): void {
  let heard = performance.now();
  let beaten = heard;
  const alive = (): void => void (heard = performance.now());
  const beat = setInterval(() => {
    const now = performance.now();
    const stoodStill = now - beaten - BEAT;
    if (stoodStill > BEAT) heard += stoodStill;
    beaten = now;
    if (now - heard > DEAD) {
      dead(now - heard);
      socket.terminate();
    } else if (socket.readyState === socket.OPEN) socket.ping();
  }, BEAT);
  socket.on('pong', alive).on('message', alive).once('close', () => clearInterval(beat));
}
