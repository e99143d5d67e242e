import Minus from 'lucide-react/icons/minus';
import Plus from 'lucide-react/icons/plus';
import { IconButton } from '#app/kit/icon-button.tsx';
import { useFormat } from '#app/kit/use-format.ts';
import { useShortcut } from '#app/kit/use-shortcut.ts';
import type { Redeemable } from '#domain/promise/quote.ts';
import { useSay } from '#i18n/use-say.ts';
import { useQuote } from '../quote-context.ts';
import { useSell } from '../sell-context.ts';

/**
 * Points as money: one press reserves as many as this basket takes, a second gives them back. They
 * are spent only when the purchase is recorded.
 */
export function SpendPoints() {
  const { redeemable } = useQuote();
  if (!redeemable || redeemable.maxPoints === 0) return null;
  return <SpendToggle redeemable={redeemable} />;
}

function SpendToggle({ redeemable }: { readonly redeemable: Redeemable }) {
  const say = useSay();
  const format = useFormat();
  const { till } = useSell();
  const quote = useQuote();
  const { block, maxPoints, maxMinor } = redeemable;
  const { redeemed } = quote;
  const used = redeemed.points > 0;
  const spend = (points: number) => till.act({ act: 'spend', points });
  const toggle = () => spend(used ? 0 : maxPoints);
  useShortcut('till', 'points', toggle);
  const figures = {
    n: used ? redeemed.points : maxPoints,
    amount: format.money(used ? redeemed.minor : maxMinor),
  };
  return (
    <div className="flex items-center gap-1 pt-1">
      <button
        type="button"
        aria-pressed={used}
        onClick={toggle}
        className="min-h-12 min-w-0 grow rounded-md border-2 border-accent px-3 py-1 font-semibold
          text-accent aria-pressed:bg-accent aria-pressed:text-on-accent"
      >
        {used && <span aria-hidden>✓ </span>}
        {say('till.use', figures)}
      </button>
      {used && maxPoints > block.points && (
        <>
          <IconButton
            name={say('till.use.fewer')}
            icon={<Minus aria-hidden size={20} />}
            onClick={() => spend(redeemed.points - block.points)}
          />
          <IconButton
            name={say('till.use.more')}
            icon={<Plus aria-hidden size={20} />}
            disabled={redeemed.points >= maxPoints}
            onClick={() => spend(redeemed.points + block.points)}
          />
        </>
      )}
    </div>
  );
}
