import type { ReactNode } from 'react';

export interface Column<Row> {
  head: string;
  cell: (row: Row) => ReactNode;
  /** The cell that names the row. */
  names?: boolean;
  /** Read out, not shown. */
  hideHead?: boolean;
}

export interface TableProps<Row> {
  caption: string;
  hideCaption?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  rowClass?: (row: Row) => string | undefined;
}

/** A table on a desk, a card per row on a phone. */
export function Table<Row>({ caption, hideCaption, columns, rows, rowKey, rowClass }: TableProps<Row>) {
  return (
    <table className="nhsuk-table-responsive anteroom-table">
      <caption className={hideCaption ? 'nhsuk-u-visually-hidden' : 'nhsuk-table__caption'}>{caption}</caption>
      <thead className="nhsuk-table__head">
        <tr>
          {columns.map((column) => (
            <th scope="col" key={column.head}>
              <span className={column.hideHead ? 'nhsuk-u-visually-hidden' : ''}>{column.head}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="nhsuk-table__body">
        {rows.map((row) => (
          <tr className={`nhsuk-table__row ${rowClass?.(row) ?? ''}`} key={rowKey(row)}>
            {columns.map((column) => (
              <Cell key={column.head} column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const inside = (
    <>
      {!column.hideHead && (
        <span className="nhsuk-table-responsive__heading" aria-hidden="true">
          {column.head}{' '}
        </span>
      )}
      <div>{column.cell(row)}</div>
    </>
  );
  return column.names ? (
    <th scope="row" className="nhsuk-table__cell">
      {inside}
    </th>
  ) : (
    <td className="nhsuk-table__cell">
      {inside}
    </td>
  );
}
