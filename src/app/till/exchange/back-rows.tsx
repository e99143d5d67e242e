import X from 'lucide-react/icons/x';
import { Button } from '#app/kit/button.tsx';
import { IconButton } from '#app/kit/icon-button.tsx';
import { MoneyText } from '#app/kit/money-text.tsx';
import { useFormat } from '#app/kit/use-format.ts';
import type { ReturnedLine } from '#domain/purchase/purchase.ts';
import { useSay } from '#i18n/use-say.ts';
import { ReturnEffect } from '../recent/return-effect.tsx';
import { returnRefusalWords } from '../recent/return-refusal-words.ts';
import { useSell } from '../sell-context.ts';
import { useGoodsBack } from './goods-back-context.ts';

/** What comes back, above what is taken: each piece with its refund, and what it does to points. */
export function BackRows() {
  const say = useSay();
  const format = useFormat();
  const { till, sale } = useSell();
  const back = useGoodsBack();
  if (!sale.back) return null;
  const { receipt } = sale.back;
  return (
    <section
      aria-label={say('till.exchange.back')}
      className="flex flex-col gap-2 border-b border-line bg-warn-soft py-2 pl-4"
    >
      <h2 className="text-13 font-semibold text-warn">{say('till.exchange.of', { receipt })}</h2>
      <ul className="flex flex-col">
        {back?.taken?.return.lines.map((line) => (
          <BackRow key={line.line} line={line} />
        ))}
      </ul>
      {back?.taken && back.purchase && (
        <div className="pr-4 empty:hidden">
          <ReturnEffect purchase={back.purchase} taken={back.taken} card={back.owner} />
        </div>
      )}
      {back?.refusal && (
        <div className="flex flex-wrap items-center gap-2 pr-4">
          <p role="alert" className="min-w-0 grow text-15 text-danger">
            {returnRefusalWords(back.refusal, say, format)}
          </p>
          <Button onClick={() => till.act({ act: 'leave-back' })}>
            {say('till.exchange.cancel')}
          </Button>
        </div>
      )}
    </section>
  );
}

function BackRow({ line }: { readonly line: ReturnedLine }) {
  const say = useSay();
  const { till } = useSell();
  const { name, quantity, refundMinor, colour, size } = line;
  const detail = [colour, size].filter(Boolean).join(' · ');
  return (
    <li className="flex min-h-11 items-center gap-1">
      <span className="min-w-0 grow leading-tight">
        <span className="block text-15 font-semibold">
          {quantity > 1 && <span className="figures">{quantity} × </span>}
          {name}
        </span>
        {detail !== '' && <span className="block text-13 text-ink2">{detail}</span>}
      </span>
      <MoneyText minor={-refundMinor} className="text-15 font-semibold" />
      <IconButton
        className="size-11!"
        name={say('till.exchange.leave', { item: name })}
        icon={<X aria-hidden size={18} />}
        onClick={() => till.act({ act: 'leave-back', line: line.line })}
      />
    </li>
  );
}
