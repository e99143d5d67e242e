import Minus from 'lucide-react/icons/minus';
import Plus from 'lucide-react/icons/plus';
import { IconButton } from '#app/kit/icon-button.tsx';
import { TextInput } from '#app/kit/text-input.tsx';
import { useSay } from '#i18n/use-say.ts';
import { articleDetail } from '../tiles/article-detail.ts';
import type { LooseLine } from './loose-entry.ts';
import type { LooseReturning } from './use-loose-return.ts';

interface LooseGoodsProps {
  readonly returning: LooseReturning;
}

/** What comes back, how many of it, and what is given for a piece. */
export function LooseGoods({ returning }: LooseGoodsProps) {
  const say = useSay();
  const { lines } = returning.entry;
  if (lines.length === 0) return <p className="text-ink2">{say('money.loose.none')}</p>;
  return (
    <div className="flex flex-col gap-1">
      <ul className="divide-y divide-line border-y border-line">
        {lines.map((line) => (
          <Goods key={line.id} line={line} returning={returning} />
        ))}
      </ul>
      <p className="text-13 text-ink2">{say('money.loose.lowest')}</p>
    </div>
  );
}

function Goods({ line, returning }: LooseGoodsProps & { readonly line: LooseLine }) {
  const say = useSay();
  const { act, refusal } = returning;
  const { id, quantity, article } = line;
  const item = article.name;
  const isWrong = refusal !== undefined && 'line' in refusal && refusal.line === id;
  const count = (to: number) => act({ act: 'count', line: id, quantity: to });
  return (
    <li className="flex flex-wrap items-center gap-1 py-1">
      <span className="min-w-36 grow">
        <span className="block">{item}</span>
        <span className="block text-13 text-ink2">{articleDetail(article)}</span>
      </span>
      <span className="ml-auto flex items-center gap-1">
        <IconButton
          name={say('till.return.less', { item })}
          icon={<Minus aria-hidden size={18} />}
          onClick={() => count(quantity - 1)}
        />
        <span className="figures min-w-5 text-center font-semibold">{quantity}</span>
        <IconButton
          name={say('till.return.more', { item })}
          icon={<Plus aria-hidden size={18} />}
          onClick={() => count(quantity + 1)}
        />
        <TextInput
          inputMode="decimal"
          maxLength={14}
          className="figures w-26! text-right"
          aria-label={say('money.loose.each', { item })}
          aria-invalid={isWrong}
          value={returning.priceText(line)}
          onText={(typed) => act({ act: 'price', line: id, typed })}
        />
      </span>
    </li>
  );
}
