import { Button } from '#app/kit/button.tsx';
import { Sheet } from '#app/kit/sheet.tsx';
import { useFormat } from '#app/kit/use-format.ts';
import type { EarnExplanation } from '#domain/promise/quote.ts';
import { useSay } from '#i18n/use-say.ts';
import { useSell } from '../sell-context.ts';
import { type EarnRow, earnRows, rateWords, roundingWords, sumWords } from './earn-words.ts';
import { promiseWords } from './promise-words.ts';
import { useVoice } from './use-voice.ts';

/** Every figure of the promise with the reckoning behind it, and everything that was left out. */
export function WhySheet() {
  const say = useSay();
  const voice = useVoice();
  const { quote, show } = useSell();
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
        {words.today && (
          <div>
            <p className="figures text-20 font-semibold text-positive">{words.today}</p>
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

function Reckoning({ earns }: { readonly earns: EarnExplanation }) {
  const say = useSay();
  const voice = useVoice();
  const { format, today } = voice;
  return (
    <section>
      <table className="w-full text-15">
        <caption className="sr-only">{say('till.why', { n: earns.points })}</caption>
        <tbody>
          {earnRows(earns, voice).map((row) => (
            <ReckoningRow key={row.key} row={row} />
          ))}
        </tbody>
        <tfoot>
          <tr className="border-t border-line-strong font-semibold">
            <th scope="row" className="py-2 text-left">
              {say('till.why.sum')}
            </th>
            <td className="figures py-2 text-right" data-testid="why-sum">
              {sumWords(earns, voice)}
            </td>
          </tr>
        </tfoot>
      </table>
      <p className="text-15 text-ink2">{roundingWords(earns, voice)}</p>
      <p className="text-15 text-ink2">
        {say('till.why.rule', {
          rate: rateWords(earns, voice),
          date: format.day(earns.since, today),
        })}
      </p>
      {earns.lapsesAfter && (
        <p className="text-15 text-ink2">
          {say('till.why.lapses', { date: format.day(earns.lapsesAfter, today) })}
        </p>
      )}
    </section>
  );
}

function ReckoningRow({ row }: { readonly row: EarnRow }) {
  return (
    <tr className="border-t border-line align-top">
      <th scope="row" className="py-2 pr-2 text-left font-normal">
        {row.name}
        <span className="figures block text-13 text-ink2">{row.reckoning}</span>
        {row.note && <span className="block text-13 text-ink2">{row.note}</span>}
      </th>
      <td className="figures py-2 text-right">{row.points}</td>
    </tr>
  );
}

function BalanceWords() {
  const say = useSay();
  const format = useFormat();
  const { quote } = useSell();
  if (!quote.balance) return null;
  const { before, after } = quote.balance;
  return (
    <p className="figures font-semibold">
      {say('till.why.balance', { before: format.points(before), after: format.points(after) })}
    </p>
  );
}
