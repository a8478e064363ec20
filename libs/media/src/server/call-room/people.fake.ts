import type { ToBrowser, Way } from '../../protocol';
import type { Comer, Line } from './seat';

/** A browser that only listens. */
export class Listening implements Line {
  readonly heard: ToBrowser[] = [];
  closed = false;
  send(message: ToBrowser): void {
    if (!this.closed) this.heard.push(message);
  }
  close(): void {
    this.closed = true;
  }
  last<T extends ToBrowser['type']>(type: T): Extract<ToBrowser, { type: T }> | undefined {
    return this.heard.filter((message): message is Extract<ToBrowser, { type: T }> => message.type === type).at(-1);
  }
}

const BOTH: readonly Way[] = ['janus', 'direct'];
export const comer = (user: string, standing: Comer['standing'], ways = BOTH): Comer => ({ user, role: standing, name: user.toUpperCase(), standing, ways });
export const clinician = comer('okafor', 'host');
export const patient = comer('patel', 'expected');
export const companion = comer('anil', 'guest');
