import type { EarnExplanation, EarnLine } from '#domain/promise/quote.ts';
import { localeOf } from '#i18n/language.ts';
import { useVoice } from './use-voice.ts';

/** The reckoning that was kept with the points: lines, sum, rounding and rule, as on that day. */
export function Earned({ earns }: { readonly earns: EarnExplanation }) {
  const { say, format, today } = useVoice();
  const fraction = useFraction();
  const { lines, exact, points, rate, rounding, roundPer, version, since } = earns;
  return (
    <div className="mt-2 flex flex-col gap-2 rounded-md bg-sunken p-3 text-15">
      <table className="w-full">
        <caption className="sr-only">{say('members.why.title', { n: points })}</caption>
        <tbody>
          {lines.map((line) => (
            <Line key={line.line} line={line} earns={earns} />
          ))}
        </tbody>
        <tfoot>
          <tr className="border-t border-line-strong font-semibold">
            <th scope="row" colSpan={2} className="py-1 text-left">
              {say('members.why.sum')}
            </th>
            <td className="figures py-1 text-right whitespace-nowrap">
              {fraction(exact.numerator / exact.denominator)} → {format.points(points)}
            </td>
          </tr>
        </tfoot>
      </table>
      <p className="text-ink2">{say(`members.why.rounded.${roundPer}.${rounding}`)}</p>
      <p className="text-ink2">
        {say('members.why.rule', {
          points: rate.points,
          amount: format.money(rate.perMinor),
          day: format.day(since, today),
          version: String(version),
        })}
      </p>
    </div>
  );
}

interface LineProps {
  readonly line: EarnLine;
  readonly earns: EarnExplanation;
}

function Line({ line, earns }: LineProps) {
  const { say, format } = useVoice();
  const fraction = useFraction();
  const { name, baseMinor, notEarning, partPaidMinor, numerator } = line;
  return (
    <tr className="align-top">
      <th scope="row" className="py-1 pr-2 text-left font-normal">
        {name}
        {notEarning && (
          <span className="block text-ink3">{say(`members.why.notEarning.${notEarning}`)}</span>
        )}
        {partPaidMinor > 0 && (
          <span className="block text-ink3">
            {say('members.why.partPaid', { amount: format.money(partPaidMinor) })}
          </span>
        )}
      </th>
      <td className="figures py-1 pr-2 text-right whitespace-nowrap text-ink2">
        {format.money(baseMinor)}
        {!notEarning && ` ÷ ${format.money(earns.rate.perMinor)}`}
      </td>
      <td className="figures py-1 text-right">
        {fraction(notEarning ? 0 : numerator / earns.exact.denominator)}
      </td>
    </tr>
  );
}

function useFraction(): (points: number) => string {
  const { language } = useVoice();
  const figures = new Intl.NumberFormat(localeOf(language), { maximumFractionDigits: 3 });
  return (points) => figures.format(points);
}
