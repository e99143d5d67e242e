import { useFormat } from '#app/kit/use-format.ts';
import { ownText } from '#i18n/own-text.ts';
import { useLanguage, useSay } from '#i18n/use-say.ts';
import { useQuote } from '../quote-context.ts';
import { useSell } from '../sell-context.ts';
import { type RightOnOffer, rightsOnOffer } from './rights-on-offer.ts';

/**
 * Her vouchers, credit and coupons, one press each: on, and off again. They are used only when the
 * purchase is recorded.
 */
export function UseRights() {
  const { card, mayRedeem, held } = useSell();
  const quote = useQuote();
  if (!card) return null;
  return rightsOnOffer(quote, card).map((offer) =>
    mayRedeem || held.rightIds.includes(offer.right) ? (
      <RightToggle key={offer.right} offer={offer} />
    ) : (
      <WithLine key={offer.right} offer={offer} />
    ),
  );
}

interface OfferProps {
  readonly offer: RightOnOffer;
}

function RightToggle({ offer }: OfferProps) {
  const say = useSay();
  const format = useFormat();
  const language = useLanguage();
  const { till } = useSell();
  const { right, on } = offer;
  const benefit = ownText(offer.name, language);
  const lostMinor = offer.kind === 'money' ? offer.lostMinor : 0;
  return (
    <div className="pt-1">
      <button
        type="button"
        aria-pressed={on}
        onClick={() => till.act({ act: 'set-right', right, on: !on })}
        className="min-h-12 w-full rounded-md border-2 border-accent px-3 py-1 font-semibold
          text-accent aria-pressed:bg-accent aria-pressed:text-on-accent"
      >
        {on && <span aria-hidden>✓ </span>}
        {offer.kind === 'coupon'
          ? say('till.useCoupon', { benefit })
          : say('till.useRight', { benefit, amount: format.money(offer.minor) })}
      </button>
      {offer.kind === 'coupon' && offer.isIdle && (
        <p className="text-15 text-warn">{say('till.useCoupon.nothing')}</p>
      )}
      {lostMinor > 0 && (
        <p className="text-15 text-warn">
          {say('till.useRight.lost', { amount: format.money(lostMinor) })}
        </p>
      )}
    </div>
  );
}

function WithLine({ offer }: OfferProps) {
  const say = useSay();
  const benefit = ownText(offer.name, useLanguage());
  return <p className="text-15 text-ink2">{say('till.useRight.withLine', { benefit })}</p>;
}
