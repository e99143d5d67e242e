import { useState } from 'react';
import type { RefusedRow } from '#actions/intake/intake-desk.ts';
import { announce } from '#app/kit/announce.ts';
import { Button } from '#app/kit/button.tsx';
import { Field } from '#app/kit/field.tsx';
import { TextInput } from '#app/kit/text-input.tsx';
import { useSay } from '#i18n/use-say.ts';
import type { Wish } from './import-state.ts';
import { fieldText, issueText } from './issue-text.ts';
import { whoseRow } from './whose-row.ts';

interface MendRowProps {
  readonly refused: RefusedRow;
  readonly columns: Wish['columns'];
  readonly onMend: (cells: readonly string[]) => Promise<void>;
}

/** One refused row: what is wrong with it, and its wrong cells to write anew. */
export function MendRow({ refused, columns, onMend }: MendRowProps) {
  const say = useSay();
  const { row, issues } = refused;
  const [cells, setCells] = useState(refused.cells);
  const mend = async () => {
    await onMend(cells);
    announce(say('import.mend.done', { row }));
  };
  const write = (column: number, text: string) =>
    setCells(
      Array.from({ length: Math.max(cells.length, column + 1) }, (_, place) =>
        place === column ? text : (cells[place] ?? ''),
      ),
    );
  return (
    <form
      className="flex flex-wrap items-start gap-x-3 gap-y-2"
      onSubmit={(event) => {
        event.preventDefault();
        void mend();
      }}
    >
      <p className="flex min-h-12 w-40 flex-col justify-center wide:mt-7">
        <span className="font-semibold">{say('import.mend.row', { row })}</span>
        <span className="line-clamp-2 text-15 text-ink2 wrap-anywhere">
          {whoseRow(refused, columns)}
        </span>
      </p>
      {issues.map((issue) => {
        const column = columns[issue.field as keyof Wish['columns']];
        if (column === undefined) {
          return (
            <p key={issue.field} className="flex min-h-12 items-center text-danger wide:mt-7">
              {issueText(say, issue)}
            </p>
          );
        }
        return (
          <Field
            key={issue.field}
            label={fieldText(say, issue.field)}
            error={say(`import.issue.${issue.code}`, { row: String(issue.limit ?? '') })}
            className="min-w-48"
          >
            <TextInput value={cells[column] ?? ''} onText={(text) => write(column, text)} />
          </Field>
        );
      })}
      <Button type="submit" className="wide:mt-7">
        {say('import.mend.again')}
      </Button>
    </form>
  );
}
