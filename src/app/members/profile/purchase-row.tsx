import { Link } from 'react-router';
import { MoneyText } from '#app/kit/money-text.tsx';
import { useVoice } from '#app/kit/promise/use-voice.ts';
import { paths } from '#app/paths.ts';
import type { Day } from '#domain/calendar/day.ts';
import type { Purchase, PurchaseLine, PurchaseReturn } from '#domain/purchase/purchase.ts';

interface PurchaseRowProps {
  readonly purchase: Purchase;
  readonly returns: readonly PurchaseReturn[];
  /** The day her card was added to it afterwards. */
  readonly givenOn?: Day | undefined;
}

/** A purchase with its pieces, their sizes and colours, and what of them came back. */
export function PurchaseRow({ purchase, returns, givenOn }: PurchaseRowProps) {
  const { say, format, today } = useVoice();
  const undone = returns.some(({ why }) => why === 'void');
  const totalMinor = purchase.lines.reduce((sum, { netMinor }) => sum + netMinor, 0);
  return (
    <>
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span className="font-semibold">{format.day(purchase.day, today)}</span>
        <MoneyText
          minor={totalMinor}
          className={undone ? 'text-ink3 line-through' : 'font-semibold'}
        />
      </p>
      <ul className="flex flex-col">
        {purchase.lines.map((line) => (
          <Piece key={line.id} line={line} returns={returns} />
        ))}
      </ul>
      {purchase.note !== undefined && (
        <p className="text-15 wrap-anywhere text-ink2">{purchase.note}</p>
      )}
      <p className="text-15 text-ink3 tabular-nums">
        <Link
          to={paths.sale(purchase.receipt, purchase.member ?? '')}
          className="underline underline-offset-4"
        >
          {say('members.purchase.receipt', { receipt: purchase.receipt })}
        </Link>
        {givenOn !== undefined &&
          ` · ${say('members.purchase.given', { day: format.day(givenOn, today) })}`}
        {undone && ` · ${say('members.purchase.void')}`}
      </p>
    </>
  );
}

interface PieceProps {
  readonly line: PurchaseLine;
  readonly returns: readonly PurchaseReturn[];
}

function Piece({ line, returns }: PieceProps) {
  const { say, format, today } = useVoice();
  const { name, quantity, colour, size, netMinor } = line;
  const back = returns
    .filter(({ why }) => why === 'return')
    .filter(({ lines }) => lines.some((returned) => returned.line === line.id));
  const traits = [colour, size && say('members.purchase.size', { size })].filter(Boolean);
  return (
    <li className="flex items-baseline justify-between gap-x-4">
      <span className="min-w-0">
        {quantity > 1 && <span className="figures">{quantity} × </span>}
        {name}
        <span className="text-15 text-ink3">
          {traits.map((trait) => ` · ${trait}`)}
          {back.map(({ id, day }) => (
            <span key={id} className="font-semibold text-warn">
              {' · '}
              {say('members.purchase.returned', { day: format.day(day, today) })}
            </span>
          ))}
        </span>
      </span>
      <MoneyText minor={netMinor} className="shrink-0 text-ink2" />
    </li>
  );
}

/** Goods brought back of a purchase that no file told us of. */
export function LooseReturn({ returned }: { readonly returned: PurchaseReturn }) {
  const { say, format, today } = useVoice();
  const { receipt, day, lines, refundMinor, voucherMinor = 0 } = returned;
  return (
    <>
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span className="font-semibold">
          {format.day(day, today)} · {say('members.purchase.loose', { receipt })}
        </span>
        <MoneyText minor={-refundMinor - voucherMinor} className="font-semibold" />
      </p>
      <p className="text-ink2">{lines.map(({ name }) => name).join(' · ')}</p>
    </>
  );
}
