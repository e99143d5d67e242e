import { PromiseLines } from '#app/kit/promise/promise-lines.tsx';
import { Reckoning } from '#app/kit/promise/reckoning.tsx';
import { useFormat } from '#app/kit/use-format.ts';
import type { Quote } from '#domain/promise/quote.ts';
import { useSay } from '#i18n/use-say.ts';

/** The promise as the till would make it, what is left to pay, and why so many points. */
export function TrialPromise({ quote }: { readonly quote: Quote }) {
  const say = useSay();
  const format = useFormat();
  const { totals, redeemed, earns, member } = quote;
  return (
    <section
      aria-label={say('till.promise')}
      aria-live="polite"
      className="flex min-w-0 flex-col gap-2 self-start rounded-md bg-sunken p-3 wide:sticky
        wide:top-4"
    >
      <h2 className="text-20">{say('till.promise')}</h2>
      {member ? (
        <PromiseLines quote={quote} />
      ) : (
        <p className="text-ink2">{say('till.noMember', { n: earns?.points ?? 0 })}</p>
      )}
      {redeemed.points > 0 && (
        <p className="figures">
          {say('till.total.points', { amount: format.money(-redeemed.minor) })}
        </p>
      )}
      <p className="flex justify-between border-t border-line-strong pt-2 text-20 font-semibold">
        <span>{say('till.total')}</span>
        <span className="figures">{format.money(totals.dueMinor)}</span>
      </p>
      {earns && quote.lines.length > 0 && (
        <details>
          <summary className="min-h-11 py-2 text-accent">
            {say('till.why', { n: earns.points })}
          </summary>
          <Reckoning earns={earns} />
        </details>
      )}
    </section>
  );
}
