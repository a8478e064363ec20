import { createHmac } from 'node:crypto';

const PLUGINS = ['janus.plugin.videoroom', 'janus.plugin.echotest'] as const;

export interface TokenClaims {
  /** Whom it is for: stands in every event of theirs, signed by us. */
  participant: string;
  /** Milliseconds since 1970; every message after it is refused. */
  expires: number;
  /** The echo test alone, before a call; or rooms as well. */
  plugins?: readonly (typeof PLUGINS)[number][];
}

// What stands after the first colon is the signature.
const NAME = /^[A-Za-z0-9._-]+$/;

/** What a browser shows to Janus, as its signed mode has it: https://janus.conf.meetecho.com/docs/auth.html */
export function mintToken(secret: string, { participant, expires, plugins = PLUGINS }: TokenClaims): string {
  if (!NAME.test(participant)) throw new Error('A participant is named by letters, digits and . _ -');
  const data = [Math.floor(expires / 1000), 'janus', ...plugins, `u=${participant}`].join();
  return `${data}:${createHmac('sha1', secret).update(data).digest('base64')}`;
}

/** Whom a token that Janus has accepted is for. */
export const participantOf = (token: string | undefined): string | undefined => /,u=([A-Za-z0-9._-]+):[^:]*$/.exec(token ?? '')?.[1];
