import { Member } from './member';

/** Reads everything, gives a reason for it, and changes nothing. */
export class Auditor extends Member {
  async searchesFor(name: string, reason: string): Promise<void> {
    await this.types('Name, NHS number or reference', name);
    await this.types('Why do you look?', reason);
    await this.presses('Search');
  }
}
