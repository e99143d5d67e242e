import { MoneyText } from '#app/kit/money-text.tsx';
import { Panel } from '#app/kit/panel.tsx';
import { useVoice } from '#app/kit/promise/use-voice.ts';
import type { Card } from '#domain/member/card.ts';
import { type Right, type RightTerms, rightOn } from '#domain/rights/right.ts';
import { ownText } from '#i18n/own-text.ts';

/** What was promised for another time and is still hers: how much of it, and until when. */
export function RightsPanel({ card }: { readonly card: Card }) {
  const { say, today } = useVoice();
  const open = (card.rights ?? []).filter((right) => rightOn(right, today).state === 'open');
  if (open.length === 0) return null;
  return (
    <Panel title={say('members.rights')}>
      <ul className="flex flex-col gap-2">
        {open.map((right) => (
          <RightRow key={right.id} right={right} />
        ))}
      </ul>
    </Panel>
  );
}

const MONEY: ReadonlySet<RightTerms['kind']> = new Set(['voucher', 'credit']);

function RightRow({ right }: { readonly right: Right }) {
  const { say, format, language, today } = useVoice();
  const { terms } = right;
  if (!terms) return null;
  const { name, kind, lapsesAfter } = terms;
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-4">
      <span>
        {ownText(name, language)}
        {lapsesAfter !== undefined && (
          <span className="block text-15 text-ink2">
            {say('members.why.lapses', { day: format.day(lapsesAfter, today) })}
          </span>
        )}
      </span>
      {MONEY.has(kind) && (
        <MoneyText minor={rightOn(right, today).left} className="font-semibold" />
      )}
    </li>
  );
}
