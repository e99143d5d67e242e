import { Button } from '#app/kit/button.tsx';
import { promiseWords } from '#app/kit/promise/promise-words.ts';
import { Reckoning } from '#app/kit/promise/reckoning.tsx';
import { useVoice } from '#app/kit/promise/use-voice.ts';
import { Sheet } from '#app/kit/sheet.tsx';
import { useFormat } from '#app/kit/use-format.ts';
import { useSay } from '#i18n/use-say.ts';
import { useQuote } from '../quote-context.ts';
import { useSell } from '../sell-context.ts';

/** Every figure of the promise with the reckoning behind it, and everything that was left out. */
export function WhySheet() {
  const say = useSay();
  const voice = useVoice();
  const { show } = useSell();
  const quote = useQuote();
  const words = promiseWords(quote, voice);
  const points = quote.earns?.points ?? 0;
  return (
    <Sheet
      title={say('till.why', { n: points })}
      onClose={() => show(undefined)}
      side="left"
      keepFocus
    >
      <div className="flex flex-col gap-5">
        {quote.earns && <Reckoning earns={quote.earns} />}
        <BalanceWords />
        {(words.today ?? words.given[0]) && (
          <div>
            {words.today && (
              <p className="figures text-20 font-semibold text-positive">{words.today}</p>
            )}
            {words.given.map(({ key, text }) => (
              <p key={key}>{text}</p>
            ))}
          </div>
        )}
        {words.notGiven.length > 0 && (
          <section>
            <h3 className="pb-1 text-15 text-ink2">{say('till.why.notGiven')}</h3>
            <ul className="divide-y divide-line">
              {words.notGiven.map(({ key, what, why }) => (
                <li key={key} className="py-2">
                  <p>{what}</p>
                  <p className="text-15 text-ink2">{why}</p>
                </li>
              ))}
            </ul>
          </section>
        )}
        {words.reach.length > 0 && (
          <section>
            <h3 className="pb-1 text-15 text-ink2">{say('till.why.reach')}</h3>
            {words.reach.map((text) => (
              <p key={text}>{text}</p>
            ))}
          </section>
        )}
        <Button onClick={() => show(undefined)}>{say('till.why.close')}</Button>
      </div>
    </Sheet>
  );
}

function BalanceWords() {
  const say = useSay();
  const format = useFormat();
  const quote = useQuote();
  if (!quote.balance) return null;
  const { before, after } = quote.balance;
  return (
    <p className="figures font-semibold">
      {say('till.why.balance', { before: format.points(before), after: format.points(after) })}
    </p>
  );
}
