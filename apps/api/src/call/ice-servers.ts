import { turnServer } from '@anteroom/media/server';
import type { IceServer } from '@anteroom/media/protocol';
import { randomUUID } from 'node:crypto';
import type { Configuration } from '../configuration';

/** What helps two networks find each other, opened until then (milliseconds since 1970) for somebody whose name it does not hold. */
export function iceServers({ turnUrl, turnSecret }: Pick<Configuration, 'turnSecret' | 'turnUrl'>, until: number): IceServer[] {
  const urls = turnUrl?.split(',') ?? [];
  const plain = urls.filter((url) => /^stun:/i.test(url));
  const relays = turnSecret === null ? [] : urls.filter((url) => !plain.includes(url));
  const who = randomUUID();
  return [
    ...(plain.length > 0 ? [{ urls: plain }] : []),
    ...relays.map((url) => turnServer({ url, secret: turnSecret as string }, who, until)),
  ];
}
