import { Injectable } from '@nestjs/common';

/**
 * What has to be looked into at once and keeps nobody from working: shown as a part that is down, while the server goes on
 * being ready, so that no proxy sends anybody away because of it.
 */
@Injectable()
export class Concerns {
  private readonly parts = new Map<string, string | null>();

  /** `trouble`, in a sentence; null: there is none. True where that is news. */
  say(part: string, trouble: string | null): boolean {
    const before = this.parts.get(part);
    this.parts.set(part, trouble);
    return (before ?? null) !== trouble;
  }

  all(): { name: string; state: 'up' | 'down'; trouble: string | null }[] {
    return [...this.parts].map(([name, trouble]) => ({ name, state: trouble === null ? 'up' : 'down', trouble }));
  }
}
