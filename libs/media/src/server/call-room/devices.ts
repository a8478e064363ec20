import type { Comer } from './seat';

const nameOf = ({ device, via = '' }: Comer): string => device ?? via;

export const isSameDevice = (one: Comer, other: Comer): boolean => nameOf(one) === nameOf(other);

/** With which devices each person was in a call: with these they come in again by themselves. */
export class Devices {
  private readonly byUser = new Map<string, Set<string>>();

  wasIn(comer: Comer): void {
    this.byUser.set(comer.user, new Set([...(this.byUser.get(comer.user) ?? []), nameOf(comer)]));
  }

  /** They go on with another one: this one would have to be let in. */
  wentOn(comer: Comer): void {
    this.byUser.get(comer.user)?.delete(nameOf(comer));
  }

  /** They were in it, and not with this one. */
  isAnother(comer: Comer): boolean {
    const known = this.byUser.get(comer.user);
    return known !== undefined && !known.has(nameOf(comer));
  }

  forget(): void {
    this.byUser.clear();
  }
}
