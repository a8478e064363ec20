import { ServerResponse, type IncomingMessage, type Server } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Socket } from 'node:net';
import { Problem } from '../http/problem';
import { refuseUpgrade } from './refuse-upgrade';

const WITHOUT_BODY = ['GET', 'HEAD'];

/**
 * A program that offers to speak something newer (`Upgrade: h2c`, as Java's client does) and would be content with an answer:
 * it gets one. What it sends after the headers cannot be read any more by then, so only a request without a body can be answered.
 */
export function asWithoutUpgrade(server: Server, request: IncomingMessage, socket: Duplex): void {
  if (!WITHOUT_BODY.includes(request.method ?? '')) {
    refuseUpgrade(socket, new Problem(400, 'malformed', 'This server speaks HTTP/1.1 and nothing newer. Send the request without Upgrade.'));
    return;
  }
  const response = new ServerResponse(request);
  response.shouldKeepAlive = false;
  response.assignSocket(socket as Socket);
  response.once('finish', () => socket.end());
  server.emit('request', request, response);
}
