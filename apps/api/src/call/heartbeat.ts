import type { WebSocket } from 'ws';

const BEAT = 1_000;
/** Milliseconds without an answer: the line is dead, whatever the network says. */
export const DEAD = 4_000;

/** Notices a line that is dead, long before the network does. `dead` is told how long it was silent. */
export function heartbeat(socket: WebSocket, dead: (silentMs: number) => void): void {
  let heard = performance.now();
  const alive = (): void => void (heard = performance.now());
  const beat = setInterval(() => {
    const silent = performance.now() - heard;
    if (silent > DEAD) {
      dead(silent);
      socket.terminate();
    } else if (socket.readyState === socket.OPEN) socket.ping();
  }, BEAT);
  socket.on('pong', alive).on('message', alive).once('close', () => clearInterval(beat));
}
