import type { RowIssue } from '#domain/intake/issue.ts';

/** Remembers in which row a code stood first: one number, one phone, one barcode is one of them. */
export function firstOfEach<Field extends string>(field: Field) {
  const rows = new Map<string, number>();
  return {
    taken(code: string | undefined): Omit<RowIssue<Field>, 'row'> | undefined {
      const first = code === undefined ? undefined : rows.get(code);
      if (code === undefined || first === undefined) return undefined;
      return { field, code: 'DUPLICATE', value: code, limit: first };
    },
    take(code: string | undefined, row: number): void {
      if (code !== undefined) rows.set(code, row);
    },
  };
}
