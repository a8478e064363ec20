import type { BoardRow } from '@anteroom/domain';
import { Injectable } from '@nestjs/common';
import { Boards } from './boards';
import { plainNhsNumber } from './nhs-number';
import { plainReference } from './reference';
import { wordsOf } from './search-words';

const MOST = 50;
/** The end of everything that begins with a word. */
const END = '\u{10ffff}';

/** Finds consultations in one's own clinics: by reference, by NHS number, else by the beginnings of names. */
@Injectable()
export class Search {
  constructor(private readonly boards: Boards) {}

  async find(text: string, clinics: readonly string[]): Promise<BoardRow[]> {
    if (clinics.length === 0 || text.trim() === '') return [];
    const reference = plainReference(text);
    const number = plainNhsNumber(text);
    const found = this.among(clinics);
    if (reference) return rows(await found.where('reference', '=', reference).execute());
    if (number) return rows(await found.where('nhs_number', '=', number).execute());
    const words = wordsOf(text);
    if (words.length === 0) return [];
    const named = words.reduce((query, word) => query.where('id', 'in', this.having(word)), found);
    return rows(await named.execute());
  }

  private among(clinics: readonly string[]) {
    return this.boards.runner.rows
      .selectFrom('consultations')
      .select('row')
      .where('clinic', 'in', clinics)
      .orderBy('start', 'desc')
      .limit(MOST);
  }

  private having(word: string) {
    return this.boards.runner.rows
      .selectFrom('consultation_words')
      .select('consultation')
      .where('word', '>=', word)
      .where('word', '<', word + END);
  }
}

const rows = (found: readonly { row: string }[]): BoardRow[] => found.map(({ row }) => JSON.parse(row) as BoardRow);
