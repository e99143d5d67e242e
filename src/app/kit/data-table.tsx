import type { ReactNode } from 'react';

export interface Column<Row> {
  readonly id: string;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  /** Figures stand at the right edge, one below the other. */
  readonly figures?: boolean;
}

export interface DataTableProps<Row> {
  readonly caption: string;
  readonly captionHidden?: boolean;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowId: (row: Row) => string;
}

export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, captionHidden = false, columns, rows, rowId } = props;
  return (
    <table className="w-full border-collapse text-15">
      <caption className={captionHidden ? 'sr-only' : 'pb-2 text-left font-semibold'}>
        {caption}
      </caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.id} scope="col" className={`text-ink2 ${cellLook(column)}`}>
              {column.header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowId(row)} className="border-t border-line">
            {columns.map((column) => (
              <td key={column.id} className={cellLook(column)}>
                {column.cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function cellLook<Row>(column: Column<Row>): string {
  return `px-2 py-3 align-top ${column.figures ? 'figures text-right' : 'text-left wrap-anywhere'}`;
}
