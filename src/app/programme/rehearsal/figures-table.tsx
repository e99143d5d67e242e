import type { ReactNode } from 'react';

interface FiguresTableProps {
  readonly title: string;
  /** The first names the rows. */
  readonly heads: readonly string[];
  readonly rows: readonly FiguresRow[];
}

export interface FiguresRow {
  readonly key: string;
  readonly name: ReactNode;
  readonly figures: readonly string[];
  readonly strong?: boolean;
}

/** Figures under each other, with what they are on the left. */
export function FiguresTable({ title, heads, rows }: FiguresTableProps) {
  return (
    <div className="overflow-x-auto">
      <table className="w-full border-collapse text-left text-13 wide:text-17">
        <caption className="pb-2 text-left text-20">{title}</caption>
        <thead>
          <tr className="border-b border-line-strong text-ink2 wide:text-15">
            {heads.map((head, place) => (
              <th
                key={head}
                scope="col"
                className={`py-2 pr-3 font-semibold last:pr-0 ${place > 0 ? 'text-right' : ''}`}
              >
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, figures, strong = false }) => (
            <tr key={key} className={`border-b border-line ${strong ? 'font-semibold' : ''}`}>
              <th scope="row" className={`py-2 pr-3 ${strong ? 'font-semibold' : 'font-normal'}`}>
                {name}
              </th>
              {figures.map((figure, place) => (
                <td
                  key={heads[place + 1]}
                  className="figures py-2 pr-3 text-right whitespace-nowrap last:pr-0"
                >
                  {figure}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
