/** How the double misbehaves; real servers were seen to do each of these, unless it says otherwise. */
export interface Manners {
  /** Takes every request and answers none, as a server that hangs; pings are still answered. */
  silent: boolean;
  /** What it does with the next append instead of answering it. */
  nextAppend: 'answer' | 'store-and-die' | 'die' | 'store-and-keep-silent';
  /** Milliseconds from storing to answering. An equal append that comes meanwhile is left unanswered until it times out. */
  answersAfter: number;
  /** Milliseconds until the server gives up on an append of its own accord, and until its second answer to a bad request. */
  timeout: number;
  /** Calls a repeat a conflict, as where it no longer knows the ids of what it stored. Not seen of a real server. */
  forgetsIds: boolean;
  /** Subscriptions stay open, but nothing new is sent. */
  deafSubscriptions: boolean;
}

export const goodManners = (): Manners => ({ silent: false, nextAppend: 'answer', answersAfter: 0, timeout: 100, forgetsIds: false, deafSubscriptions: false });
