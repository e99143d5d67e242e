import * as v from 'valibot';
import { count, day, key, list, name } from './form.ts';

const moved = { right: key, amount: count, bearer: v.exactOptional(v.literal(true)) };

const ownText = v.record(v.picklist(['en', 'zh-Hans', 'ja', 'fr', 'ro']), name);

const terms = v.object({
  kind: v.picklist(['voucher', 'credit', 'coupon', 'gift', 'gift-card']),
  name: ownText,
  issuedOn: day,
  lapsesAfter: v.exactOptional(day),
  benefit: v.exactOptional(key),
});

/** What a fact does to vouchers, credit, coupons, gifts and gift cards. */
export const rightMoves = list(
  v.variant('move', [
    v.object({ move: v.literal('issued'), ...moved, terms }),
    v.object({ move: v.picklist(['used', 'given-back', 'voided']), ...moved }),
  ]),
);
