import type { Minor } from '#domain/money/money.ts';

/** One figure of a report, by its name on the screen; a CSV wants it bare. */
export interface ReportRow {
  readonly key: string;
  readonly name: string;
  readonly figure: Figure;
  readonly strong?: boolean;
}

export type Figure =
  | { readonly kind: 'money' | 'change'; readonly minor: Minor }
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'text'; readonly text: string };

export interface ReportPart {
  readonly key: string;
  readonly title: string;
  readonly rows: readonly ReportRow[];
}

export const money = (key: string, name: string, minor: Minor): ReportRow => ({
  ...{ key, name, figure: { kind: 'money', minor } },
});

export const count = (key: string, name: string, figure: number): ReportRow => ({
  ...{ key, name, figure: { kind: 'count', count: figure } },
});

export const text = (key: string, name: string, said: string): ReportRow => ({
  ...{ key, name, figure: { kind: 'text', text: said } },
});

export const strong = (row: ReportRow): ReportRow => ({ ...row, strong: true });

/** What came to nothing is not said. */
export function told(rows: readonly ReportRow[]): readonly ReportRow[] {
  return rows.filter(({ figure }) => {
    if (figure.kind === 'text') return figure.text !== '';
    return figure.kind === 'count' ? figure.count !== 0 : figure.minor !== 0;
  });
}
