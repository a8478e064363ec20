import { type Kysely, type RawBuilder, sql } from 'kysely';
import { isPostgres } from './postgres';

/** `… where('id', 'in', among(db, ids))`: one parameter however many there are, so that the statement is always the same. */
export const among = (db: Pick<Kysely<never>, 'getExecutor'>, values: readonly string[]): RawBuilder<string> =>
  isPostgres(db)
    ? sql<string>`(select json_array_elements_text(${JSON.stringify(values)}::json))`
    : sql<string>`(select value from json_each(${JSON.stringify(values)}))`;

const TOGETHER = 64;

/** Rows that go in by one statement: as many as are worth it, and no more than a statement has parameters for. */
export const together = <Row>(rows: readonly Row[]): Row[][] =>
  Array.from({ length: Math.ceil(rows.length / TOGETHER) }, (_, index) => rows.slice(index * TOGETHER, (index + 1) * TOGETHER));
