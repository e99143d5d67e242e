import { fileKinds } from '#actions/intake/file-kinds.ts';
import type { AnyField } from '#actions/intake/intake-desk.ts';
import { SelectInput } from '#app/kit/select-input.tsx';
import { useSay } from '#i18n/use-say.ts';
import type { OpenFile, Wish } from './import-state.ts';

interface ColumnTableProps {
  readonly file: OpenFile;
  readonly wish: Wish;
  readonly onColumns: (columns: Wish['columns']) => void;
}

const leftOut = '';
const shown = 10;

/** The file's own first rows, and above each column what it holds. */
export function ColumnTable({ file, wish, onColumns }: ColumnTableProps) {
  const say = useSay();
  const { header } = file.inspection;
  const rows = file.inspection.rows.slice(0, shown);
  const fields = fileKinds[wish.kind].fields;
  const options = [
    { value: leftOut, label: say('import.match.leave') },
    ...fields.map((field) => ({ value: field, label: say(`import.field.${field}`) })),
  ];
  const pick = (column: number, value: string) => {
    const others = Object.entries(wish.columns).filter(
      ([field, place]) => place !== column && field !== value,
    );
    const field = fields.find((one) => one === value);
    onColumns(Object.fromEntries(field ? [...others, [field, column]] : others));
  };
  return (
    <div className="flex flex-col gap-2">
      <p className="text-ink2">{say('import.match.text', { name: file.name })}</p>
      <div className="overflow-x-auto rounded-md border border-line">
        <table className="border-collapse text-15">
          <thead>
            <tr>
              {placed(header).map(({ place: column, text: name }) => (
                <th
                  key={column}
                  scope="col"
                  className="min-w-60 p-2 text-left align-bottom font-normal"
                >
                  <span className="mb-1 block break-words font-semibold text-ink2">{name}</span>
                  <SelectInput
                    aria-label={say('import.match.column', { name })}
                    options={options}
                    value={fieldAt(wish.columns, column) ?? leftOut}
                    onPick={(value) => pick(column, value)}
                  />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {placed(rows).map(({ place, text: cells }) => (
              <Row key={place} cells={header.map((_, column) => cells[column] ?? '')} />
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

function Row({ cells }: { readonly cells: readonly string[] }) {
  return (
    <tr className="border-t border-line">
      {placed(cells).map(({ place, text }) => (
        <td key={place} className="max-w-64 truncate px-2 py-1">
          {text}
        </td>
      ))}
    </tr>
  );
}

/** A column is its place in the file: names and rows may be there twice. */
function placed<Text>(texts: readonly Text[]): { place: number; text: Text }[] {
  return texts.map((text, place) => ({ place, text }));
}

function fieldAt(columns: Wish['columns'], column: number): AnyField | undefined {
  const found = Object.entries(columns).find(([, place]) => place === column);
  return found?.[0] as AnyField | undefined;
}
