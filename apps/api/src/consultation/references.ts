import { Injectable } from '@nestjs/common';
import { LastUsed } from '../engine/last-used';
import { Boards } from './boards';
import { newReference } from './reference';

/** Gives out references that nobody has. Two servers at once could give the same; then a search finds both. */
@Injectable()
export class References {
  /** Those the view may not have seen yet. */
  private readonly given = new LastUsed<true>(20_000);

  constructor(private readonly boards: Boards) {}

  async next(): Promise<string> {
    const reference = newReference();
    const taken = this.given.get(reference) ?? (await this.isTaken(reference));
    if (taken) return this.next();
    this.given.set(reference, true);
    return reference;
  }

  private async isTaken(reference: string): Promise<boolean> {
    const row = await this.boards.runner.rows.selectFrom('consultations').select('id').where('reference', '=', reference).executeTakeFirst();
    return row !== undefined;
  }
}
