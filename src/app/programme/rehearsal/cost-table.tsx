import { useFormat } from '#app/kit/use-format.ts';
import type { Both, Rehearsal } from '#domain/insight/rehearse.ts';
import { useSay } from '#i18n/use-say.ts';
import { FiguresTable } from './figures-table.tsx';

/** What either programme gave in discounts and points, and what it left owed on the last day. */
export function CostTable({ rehearsal: { totals, liability } }: { readonly rehearsal: Rehearsal }) {
  const say = useSay();
  const format = useFormat();
  const both = (of: (side: 'inForce' | 'draft') => number): Both<number> => ({
    inForce: of('inForce'),
    draft: of('draft'),
  });
  const money = ({ inForce, draft }: Both<number>) => [
    format.money(inForce),
    format.money(draft),
    format.change(draft - inForce),
  ];
  const points = ({ inForce, draft }: Both<number>) => [
    format.points(inForce),
    format.points(draft),
    signed(draft - inForce, format.points),
  ];
  const rows = [
    { key: 'sold', figures: money(both((side) => totals[side].soldMinor)) },
    { key: 'discount', figures: money(both((side) => totals[side].discountMinor)) },
    { key: 'issued', figures: points(both((side) => totals[side].issuedPoints)) },
    { key: 'worth', figures: money(both((side) => totals[side].issuedMinor)) },
    { key: 'rights', figures: money(both((side) => totals[side].rightsMinor)) },
    { key: 'cost', figures: money(both((side) => totals[side].costMinor)), strong: true },
    { key: 'owedPoints', figures: points(both((side) => liability[side].points)) },
    { key: 'owed', figures: money(both((side) => liability[side].minor)), strong: true },
  ] as const;
  return (
    <FiguresTable
      title={say('programme.rehearse.cost')}
      heads={[
        say('programme.rehearse.figure'),
        say('programme.rehearse.inForce'),
        say('programme.rehearse.draft'),
        say('programme.rehearse.difference'),
      ]}
      rows={rows.map((row) => ({ ...row, name: say(`programme.rehearse.row.${row.key}`) }))}
    />
  );
}

function signed(difference: number, words: (points: number) => string): string {
  const sign = difference < 0 ? '−' : '+';
  return difference === 0 ? words(0) : sign + words(Math.abs(difference));
}
