import { MoneyText } from '#app/kit/money-text.tsx';
import { useFormat } from '#app/kit/use-format.ts';
import type { Quote } from '#domain/promise/quote.ts';
import { useSay } from '#i18n/use-say.ts';

/** What is to be paid; told to those who listen whenever it changes. */
export function TotalShown({ quote }: { readonly quote: Quote }) {
  const say = useSay();
  const format = useFormat();
  const { dueMinor, voucherMinor, pointsMinor } = quote.totals;
  return (
    <div
      role="status"
      className="display-total flex flex-wrap items-baseline justify-between gap-x-3 border-t
        border-line bg-surface px-4 py-3"
    >
      <p className="min-w-0">
        <span className="text-20 font-semibold">{say('till.total')}</span>
        {voucherMinor > 0 && (
          <span className="figures block text-15 text-positive">
            {say('till.vouchers')} {format.money(-voucherMinor)}
          </span>
        )}
        {pointsMinor > 0 && (
          <span className="figures block text-15 text-positive">
            {say('till.total.points', { amount: format.money(-pointsMinor) })}
          </span>
        )}
      </p>
      <MoneyText minor={dueMinor} className="ml-auto text-44 font-semibold phone:text-32" />
    </div>
  );
}
