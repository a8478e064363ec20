import type { PluginData } from '../protocol';

/** One stream of a subscription, as VideoRoom lists it. */
interface Listed {
  mid: string;
  feed_id?: string;
  active?: boolean;
}

/** Somebody who sends, as VideoRoom announces them. */
export interface Publisher {
  id: string;
  streams?: { disabled?: boolean }[];
}

export const publishersIn = ({ publishers }: PluginData): Publisher[] => (publishers as Publisher[] | undefined) ?? [];

/** Who is gone: VideoRoom says it in four ways, and "ok" means oneself. */
export function goneIn({ unpublished, leaving, kicked }: PluginData): string | undefined {
  return [unpublished, leaving, kicked].find((id): id is string => typeof id === 'string' && id !== 'ok');
}

/** Which part of the subscription is whose. What is not sent any more is listed without a feed. */
export const whoseIn = ({ streams }: PluginData): Map<string, string> =>
  new Map(((streams as Listed[] | undefined) ?? []).flatMap(({ mid, feed_id: feed }) => (feed === undefined ? [] : [[mid, feed] as const])));

/** At Janus somebody has another name each time they come in: their own, and what was drawn. */
export const personOf = (feed: string): string => feed.slice(0, feed.lastIndexOf('.'));
