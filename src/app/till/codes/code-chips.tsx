import Scissors from 'lucide-react/icons/scissors';
import X from 'lucide-react/icons/x';
import { IconButton } from '#app/kit/icon-button.tsx';
import { codeName } from '#app/kit/promise/code-name.ts';
import { useVoice } from '#app/kit/promise/use-voice.ts';
import { useSay } from '#i18n/use-say.ts';
import type { SaleCode } from '../basket/sale.ts';
import { useQuote } from '../quote-context.ts';
import { useSell } from '../sell-context.ts';
import { codeWords } from './code-words.ts';

/**
 * Gift cards and vouchers that were handed in: what each pays and what is left, or why it pays
 * nothing. One press takes it off, another lets a gift card pay a part.
 */
export function CodeChips() {
  const say = useSay();
  const { sale } = useSell();
  if (sale.codes.length === 0) return null;
  return (
    <ul aria-label={say('till.codes')} className="flex flex-wrap gap-2 px-4 py-2">
      {sale.codes.map((code) => (
        <li key={code.code} className="flex max-w-full items-center gap-1">
          <CodeChip code={code} />
          {code.of === 'gift-card' && <PartButton code={code} />}
        </li>
      ))}
    </ul>
  );
}

function CodeChip({ code }: { readonly code: SaleCode }) {
  const voice = useVoice();
  const { till, byCode, mayRedeem } = useSell();
  const quote = useQuote();
  const name = codeName(code.of, code.code, voice.say);
  const right = byCode.rights.find(({ id }) => id === code.code);
  const heard = byCode.codes.includes(code.code);
  return (
    <button
      type="button"
      aria-label={voice.say('till.code.remove', { name })}
      onClick={() => till.act({ act: 'hand-out', code: code.code })}
      className="flex min-h-11 min-w-0 items-center gap-2 rounded-pill border border-line-strong
        px-4 py-1 text-left text-15 active:bg-sunken"
    >
      <span className="min-w-0 wrap-anywhere">
        <span className="figures">{name}</span>{' '}
        {heard && (
          <span className="text-ink2">{codeWords(code, { quote, right, mayRedeem, voice })}</span>
        )}
      </span>
      <X aria-hidden size={16} className="shrink-0 text-ink3" />
    </button>
  );
}

function PartButton({ code: { code } }: { readonly code: SaleCode }) {
  const say = useSay();
  const { show } = useSell();
  const { vouchers = [] } = useQuote();
  if (!vouchers.some(({ id }) => id === code)) return null;
  return (
    <IconButton
      className="size-11!"
      name={say('till.code.part')}
      icon={<Scissors aria-hidden size={18} />}
      onClick={() => show({ kind: 'part', code })}
    />
  );
}
