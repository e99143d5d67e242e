import { useFormat } from '#app/kit/use-format.ts';
import type { HistoryCounts } from '#domain/intake/history-counts.ts';
import { useSay } from '#i18n/use-say.ts';

/** What a history comes to, figure by figure, to hold against what one knows of it. */
export function Totals({ counts }: { readonly counts: HistoryCounts }) {
  const say = useSay();
  const format = useFormat();
  const { members, purchases, returns, revenueMinor, returnedMinor } = counts;
  const figures = [
    { name: 'members', text: format.points(members) },
    { name: 'purchases', text: format.points(purchases) },
    { name: 'revenue', text: format.money(revenueMinor) },
    { name: 'returns', text: format.points(returns) },
    { name: 'returned', text: format.money(returnedMinor) },
  ] as const;
  return (
    <dl className="flex flex-wrap gap-x-8 gap-y-3">
      {figures.map(({ name, text }) => (
        <div key={name} data-total={name}>
          <dt className="text-15 text-ink2">{say(`import.total.${name}`)}</dt>
          <dd className="figures text-20">{text}</dd>
        </div>
      ))}
    </dl>
  );
}
