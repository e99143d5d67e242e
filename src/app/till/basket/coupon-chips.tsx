import X from 'lucide-react/icons/x';
import { useVoice } from '#app/kit/promise/use-voice.ts';
import { withheldWords } from '#app/kit/promise/withheld-words.ts';
import { useQuote } from '../quote-context.ts';
import { useSell } from '../sell-context.ts';

/** The coupons on the basket, each with one tap to take it off, and why when it opens nothing. */
export function CouponChips() {
  const voice = useVoice();
  const { say } = voice;
  const { sale, till } = useSell();
  const { withheld } = useQuote();
  if (sale.coupons.length === 0) return null;
  return (
    <ul aria-label={say('till.coupons')} className="flex flex-wrap gap-2 px-4 py-2">
      {sale.coupons.map((code) => {
        const why = withheld.find((one) => 'coupon' in one && one.coupon === code);
        return (
          <li key={code}>
            <button
              type="button"
              aria-label={say('till.coupon.remove', { code })}
              onClick={() => till.act({ act: 'set-coupon', code, on: false })}
              className="flex min-h-11 items-center gap-2 rounded-pill border border-line-strong
                px-4 text-15 active:bg-sunken"
            >
              <span className="wrap-anywhere">{say('till.coupon', { code })}</span>
              {why && <span className="text-ink2">{withheldWords(why, voice)}</span>}
              <X aria-hidden size={16} className="shrink-0 text-ink3" />
            </button>
          </li>
        );
      })}
    </ul>
  );
}
