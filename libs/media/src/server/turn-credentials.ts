import { createHmac } from 'node:crypto';
import type { IceServer } from '../protocol';

export interface TurnSettings {
  /** turn: or turns: */
  url: string;
  /** coturn's `static-auth-secret`. */
  secret: string;
}

/** Good for a while and for one person: coturn's REST API (draft-uberti-behave-turn-rest-00). `until` is in milliseconds since 1970. */
export function turnServer({ url, secret }: TurnSettings, participant: string, until: number): IceServer {
  const username = `${Math.floor(until / 1000)}:${participant}`;
  return { urls: [url], username, credential: createHmac('sha1', secret).update(username).digest('base64') };
}
