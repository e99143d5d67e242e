import type { EarnExplanation } from '#domain/promise/quote.ts';
import {
  type EarnRow,
  earnRows,
  limitWords,
  rateWords,
  roundingWords,
  sumWords,
} from './earn-words.ts';
import { useVoice } from './use-voice.ts';

/**
 * The reckoning behind the points, as it was kept with them: line by line, the sum, how it was
 * rounded, by which rule and until when they can be used.
 */
export function Reckoning({ earns }: { readonly earns: EarnExplanation }) {
  const voice = useVoice();
  const { say, format, today } = voice;
  return (
    <div>
      <table className="w-full text-15">
        <caption className="sr-only">{say('till.why', { n: earns.points })}</caption>
        <tbody>
          {earnRows(earns, voice).map((row) => (
            <Row key={row.key} row={row} />
          ))}
        </tbody>
        <tfoot>
          <tr className="border-t border-line-strong font-semibold">
            <th scope="row" className="py-2 text-left">
              {say('till.why.sum')}
            </th>
            <td className="figures py-2 text-right whitespace-normal!" data-testid="why-sum">
              {sumWords(earns, voice)}
            </td>
          </tr>
        </tfoot>
      </table>
      {limitWords(earns, voice).map((text) => (
        <p key={text} className="text-15 text-ink2">
          {text}
        </p>
      ))}
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
    </div>
  );
}

function Row({ row }: { readonly row: EarnRow }) {
  return (
    <tr className="border-t border-line align-top">
      <th scope="row" className="py-2 pr-2 text-left font-normal wrap-anywhere">
        {row.name}
        <span className="figures block text-13 text-ink2">{row.reckoning}</span>
        {row.note && <span className="block text-13 text-ink2">{row.note}</span>}
      </th>
      <td className="figures py-2 text-right">{row.points}</td>
    </tr>
  );
}
